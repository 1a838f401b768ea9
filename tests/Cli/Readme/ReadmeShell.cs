using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SecurityPlatform.Cli.Commands;
using SecurityPlatform.Tests.Analytics;
using SecurityPlatform.Tests.Cli.Organizations;

namespace SecurityPlatform.Tests.Cli.Readme;

/// <summary>A shell in a copy of the sample organization, committed as main, where <c>sp</c> is the program and <c>logs</c> the sample of a query.</summary>
sealed partial class ReadmeShell : IDisposable
{
    const string Day = "2026-03-01";

    readonly SpRepository _repository = new();
    readonly LoopbackService _aws;

    public ReadmeShell(LoopbackService aws)
    {
        _aws = aws;
        _repository.Git("branch", "--quiet", "--move", "main");
        _repository.Sp.Write(".gitignore", ".sp/\nlogs/\n");
        _repository.Commit();
        SampleFiles.Write(QuerySample.Read(QuerySample.PathOf("cloudtrail/console-login-failures", "match")), _repository.Sp.PathOf(""));
        Directory.Delete(_repository.Sp.PathOf("lookups"), recursive: true);
    }

    /// <summary>What a terminal would show; the day on which it is run and names of commits are those of a page.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"sp() {{ dotnet '{typeof(SpCommand).Assembly.Location}' \"$@\"; }}\n{{ {command}\n}} 2>&1"]) { WorkingDirectory = _repository.Sp.PathOf(""), RedirectStandardOutput = true };
        foreach (var (name, value) in new (string, string?)[]
        {
            ("GITHUB_ACTIONS", null), ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("AWS_ENDPOINT_URL", _aws.Address.ToString()), ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "example"),
        })
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = Commit().Replace(output.Replace(today, Day, StringComparison.Ordinal), "(2af4f3c)");
        return [.. text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => text.Length == 0)];
    }

    public void Dispose() => _repository.Dispose();

    [GeneratedRegex(@"\([0-9a-f]{7}\)")]
    private static partial Regex Commit();
}
