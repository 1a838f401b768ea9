using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("sp")]
    [InlineData("sp preview")]
    [InlineData("sp up")]
    [InlineData("sp stack")]
    [InlineData("sp query")]
    [InlineData("sp query run")]
    public async Task Help_is_what_was_reviewed(string command)
    {
        using var output = new StringWriter();
        await SecurityPlatform.Cli.Commands.SpCommand.Create().Parse([.. command.Split(' ')[1..], "--help"]).InvokeAsync(new() { Output = output });
        // The test host is not called sp.
        var help = output.ToString().Replace(System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name ?? "testhost", "sp", StringComparison.Ordinal).ReplaceLineEndings("\n");
        var golden = Path.Combine(RepositoryFiles.Root, "tests", "Golden", "help", $"{command.Replace(' ', '-')}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            await File.WriteAllTextAsync(golden, help);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden), help);
    }
}
