using SecurityPlatform.Tests.Cli.Readme;
using SecurityPlatform.Tests.Conformance;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Cli;

/// <summary>What the README shows is what a reader sees. With UPDATE_GOLDEN=1 the output in it is written anew.</summary>
[Collection(ProcessCollection.Name)]
public sealed class ReadmeTests
{
    static readonly string s_file = Path.Combine(RepositoryFiles.Root, "README.md");

    [Fact]
    public async Task Every_command_of_the_README_was_run_and_says_what_stands_there()
    {
        var page = await File.ReadAllLinesAsync(s_file);
        await using var aws = await ReadmeAws.StartAsync();
        List<(ReadmeExample Example, IReadOnlyList<string> Actual)> runs = [];
        foreach (var section in ReadmeExample.In(page).GroupBy(example => example.Section))
        {
            using var shell = new ReadmeShell(aws);
            foreach (var example in section)
            {
                runs.Add((example, await shell.RunAsync(example.Command)));
            }
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllLinesAsync(s_file, Refreshed(page, runs));
        }

        Assert.All(runs, run => Assert.True(
            Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" || ShownOutput.Fits(run.Example.Shown, run.Actual),
            $"README.md:{run.Example.Line}: expected what `{run.Example.Command}` writes, got something else. Run the test with UPDATE_GOLDEN=1 and read the page. It writes:\n{string.Join('\n', run.Actual.Take(60))}"));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    [InlineData("check --base")]
    [InlineData("check --base main --format")]
    [InlineData("check --plan")]
    [InlineData("onboard")]
    [InlineData("onboard payroll --create")]
    [InlineData("offboard")]
    [InlineData("drift")]
    [InlineData("sim set")]
    [InlineData("sim delete")]
    [InlineData("coverage")]
    [InlineData("query run")]
    public async Task Every_flow_is_in_the_README(string words) => Assert.Contains(
        ReadmeExample.In(await File.ReadAllLinesAsync(s_file)), example => example.Command.Contains($"sp {words}", StringComparison.Ordinal) && example.Shown.Count > 0 != words.StartsWith("sim", StringComparison.Ordinal));

    [Theory]
    [InlineData("a 1|...|c 3", "a 1|b 2|c 3", true)]
    [InlineData("a 1|...|c 3", "a 1|c 3", true)]
    [InlineData("...|c 3", "a 1|c 3|d 4", false)]
    [InlineData("a 1 ...|c 3", "a 1 2 3|c 3", true)]
    [InlineData("a 1|c 3", "a 1|c 4", false)]
    [InlineData("", "a 1", false)]
    public void Leaves_out_only_what_it_says(string shown, string actual, bool fits) => Assert.Equal(fits, ShownOutput.Fits(Lines(shown), Lines(actual)));

    [Theory]
    [InlineData("a 1|...|c 3", "a 7|b 2|c 9", "a 7|...|c 9")]
    [InlineData("total  10 ...", "total 123 of 5", "total 123 ...")]
    [InlineData("gone", "a 1|b 2", "a 1|b 2")]
    public void Writes_anew_what_it_shows(string shown, string actual, string expected) => Assert.Equal(Lines(expected), ShownOutput.Refresh(Lines(shown), Lines(actual)));

    static string[] Lines(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<string> Refreshed(string[] page, IEnumerable<(ReadmeExample Example, IReadOnlyList<string> Actual)> runs)
    {
        var at = 0;
        foreach (var (example, actual) in runs.OrderBy(run => run.Example.Line))
        {
            foreach (var line in page[at..example.Line].Concat(ShownOutput.Refresh(example.Shown, actual)))
            {
                yield return line;
            }

            at = example.Line + example.Shown.Count;
        }

        foreach (var line in page[at..])
        {
            yield return line;
        }
    }
}
