using SecurityPlatform.Policy;
using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Tells a person what the policies found.</summary>
static class PolicyText
{
    const int NamedResources = 5;

    /// <summary>Writes every failure and every open question, then one line with the totals.</summary>
    public static void Write(IAnsiConsole console, PolicyReport report)
    {
        foreach (var row in report.With(Verdict.Fail).OrderByDescending(row => (int)row.Rule.Severity))
        {
            var color = row.Blocks ? "red" : "yellow";
            console.MarkupLine($"[{color}]{(row.Blocks ? "fail" : row.IsWaived ? "waived" : "advice")}[/] [bold]{Screen.Escape(row.Rule.Id)}[/] [grey]({Words.Of(row.Rule.Severity)})[/] {Screen.Escape(row.Message)}");
        }

        WriteOpen(console, report.With(Verdict.Undetermined));
        WriteTotals(console, report);
    }

    /// <summary>What is known only after an update is one line a rule: nobody can act on it now.</summary>
    public static void WriteOpen(IAnsiConsole console, IEnumerable<PolicyRow> rows)
    {
        foreach (var open in rows.GroupBy(row => row.Rule))
        {
            var names = string.Join(", ", open.Select(row => row.Resource?.Name ?? "the organization").Distinct().Take(NamedResources));
            console.MarkupLine($"[blue]undetermined[/] [bold]{open.Key.Id}[/] [grey]({Words.Of(open.Key.Severity)})[/] "
                + $"{open.Count()} known only after an update: {Screen.Escape(names)}{(open.Count() > NamedResources ? ", ..." : "")}");
        }
    }

    /// <summary>Writes how many rules said what.</summary>
    public static void WriteTotals(IAnsiConsole console, PolicyReport report) => console.MarkupLine($"Policies: {report.Totals}.");
}
