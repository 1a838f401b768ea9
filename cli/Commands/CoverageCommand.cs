using System.CommandLine;
using SecurityPlatform.Cli.Coverage;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp coverage</c>: account x region x log source, from the declarations and from what the plan really ships.</summary>
static class CoverageCommand
{
    static readonly Option<string?> s_html = new("--html") { Description = "Also write a page that needs no scripts.", HelpName = "FILE" };

    static readonly Option<string?> s_volumes = new("--volumes") { Description = "What each source writes a day. Default: a mid-sized organization.", HelpName = "FILE" };

    static readonly Option<string?> s_prices = new("--prices") { Description = "What AWS charges. Default: dated list prices.", HelpName = "FILE" };

    static readonly Option<bool> s_print = new("--print-inputs") { Description = "Only print the built-in volumes and prices, as a start for files of your own." };

    public static Command Create() =>
        new Command("coverage", "Say what is logged where, for how long and read by which queries, what closes each gap, and what it costs.")
        {
            s_html, s_volumes, s_prices, s_print,
        }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        if (session.Get(s_print))
        {
            session.Output.Write($"{NumberFile.BuiltIn("volumes.yaml")}\n{NumberFile.BuiltIn("prices.yaml")}");
            return ExitCode.Good;
        }

        var (volumes, prices) = (VolumeTable.Read(session.Get(s_volumes)), PriceTable.Read(session.Get(s_prices)));
        using var workspace = session.OpenWorkspace();
        var outcomes = await new Organization(workspace, workspace.Stacks).PreviewAsync().ConfigureAwait(false);
        if (PreviewCommand.Verdict(session, outcomes, null) is not ExitCode.Good and var failed)
        {
            return failed;
        }

        var matrix = CoverageMatrix.Of(workspace.Stacks, new PlannedOrganization([.. PolicyCheck.Planned(outcomes)]));
        var report = new CoverageReport(matrix, CostEstimate.Of(matrix, volumes, prices));
        if (session.Get(s_html) is { } page)
        {
            await File.WriteAllTextAsync(page, CoveragePage.Write(report)).ConfigureAwait(false);
        }

        if (session.Json)
        {
            CoverageDocument.Write(session.Output, report);
        }
        else
        {
            CoverageText.Write(session.People, report);
        }

        return ExitCode.Good;
    }
}
