using SecurityPlatform.Policy;
using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Tells a person what the policies found.</summary>
static class PolicyText
{
    /// <summary>Writes every failure and every open question, then one line with the totals.</summary>
    public static void Write(IAnsiConsole console, PolicyReport report)
    {
        foreach (var row in report.With(Verdict.Fail).OrderByDescending(row => row.Rule.Severity))
        {
            var color = row.Blocks ? "red" : "yellow";
            console.MarkupLine($"[{color}]{(row.Blocks ? "fail" : row.IsWaived ? "waived" : "advice")}[/] [bold]{Markup.Escape(row.Rule.Id)}[/] [grey]({row.Rule.Severity})[/] {Markup.Escape(row.Message)}");
        }

        foreach (var row in report.With(Verdict.Undetermined))
        {
            console.MarkupLine($"[blue]undetermined[/] [bold]{Markup.Escape(row.Rule.Id)}[/] {Markup.Escape(row.Message)}");
        }

        WriteTotals(console, report);
    }

    /// <summary>Writes how many rules said what.</summary>
    public static void WriteTotals(IAnsiConsole console, PolicyReport report)
    {
        var rules = report.Rows.Select(row => row.Rule.Id).Distinct().Count();
        console.MarkupLine(
            $"Policies: {rules} rules, {report.Count(Verdict.Pass)} passed, {report.Count(Verdict.Fail)} failed, "
            + $"{report.Count(Verdict.Undetermined)} undetermined, {report.Count(Verdict.NotApplicable)} not applicable.");
    }
}
