using SecurityPlatform.Cli.Drift;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Cli.Drift;

/// <summary>The script of the nightly workflow, with a gh that writes down how it was called.</summary>
public sealed class DriftIssuesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sp-issues-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Opens_updates_and_closes_one_issue_per_stack()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "gh"), """
            #!/usr/bin/env bash
            case "$1 $2 $*" in
              "issue list "*"stack member"*) echo 7 ;;
              "issue list "*"stack security"*) echo 8 ;;
              "issue list "*) ;;
              *) echo "$*" >> "$GH_LOG" ;;
            esac
            """);
        await new ProcessRunner().RunAsync("chmod", ["+x", Path.Combine(_folder, "gh")], _folder, new Dictionary<string, string>());
        await File.WriteAllTextAsync(Path.Combine(_folder, "master.md"), "# Drift\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "member.md"), "# Drift\n");
        var log = Path.Combine(_folder, "log");

        var result = await new ProcessRunner().RunAsync(
            "bash", [Path.Combine(RepositoryFiles.Root, ".github", "drift-issues"), _folder, "master", "security", "member", "staging"], _folder,
            new Dictionary<string, string> { ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}", ["GH_LOG"] = log });

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
        [
            $"issue create --title Drift in stack master --label drift --body-file {_folder}/master.body",
            "issue close 8 --comment The stack is what it recorded again.",
            $"issue edit 7 --body-file {_folder}/member.body",
        ], await File.ReadAllLinesAsync(log));
    }
}
