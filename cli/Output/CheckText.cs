using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Policy;
using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Tells a person what a check found.</summary>
static class CheckText
{
    /// <summary>Writes what the change does, every finding that somebody has to act on, and the totals.</summary>
    public static void Write(IAnsiConsole console, CheckReport report)
    {
        if (report.Base is { } name)
        {
            console.MarkupLine($"Compared with {Screen.Escape(name)}: {Totals(report)}.");
        }

        if (report.Changes is { } changes)
        {
            console.MarkupLine($"Resources: {changes}.");
        }

        if (report.Notice.Length > 0)
        {
            console.MarkupLine($"[yellow]notice[/] {Screen.Escape(report.Notice)}");
        }

        foreach (var group in FindingGroup.Of(report.Findings.Where(finding => finding.Row.Verdict != Verdict.Undetermined && IsWorthReading(finding))))
        {
            WriteGroup(console, group);
        }

        PolicyText.WriteOpen(console, report.Findings.Where(finding => finding.Row.Verdict == Verdict.Undetermined && IsWorthReading(finding)).Select(finding => finding.Row));
        if (report.Policy.Rows.All(row => row.Rule != FileRules.ConfigurationIsValid))
        {
            PolicyText.WriteTotals(console, report.Policy);
        }
    }

    /// <summary>For example <c>2 introduced, 0 worsened, 1 fixed, 3 standing</c>.</summary>
    public static string Totals(CheckReport report) =>
        $"{report.Count(FindingStatus.Introduced)} introduced, {report.Count(FindingStatus.Worsened)} worsened, "
        + $"{report.Count(FindingStatus.Fixed)} fixed, {report.Count(FindingStatus.Standing)} standing";

    static bool IsWorthReading(CheckFinding finding) => finding.Status != FindingStatus.Standing || finding.Row.Blocks;

    static void WriteGroup(IAnsiConsole console, FindingGroup group)
    {
        var first = group.First;
        var color = first.Status == FindingStatus.Fixed ? "green" : first.Blocks ? "red" : "yellow";
        var word = first.Status switch
        {
            FindingStatus.Found => first.Word,
            FindingStatus.Fixed => "fixed",
            _ => $"{first.Word} {first.StatusWord}",
        };
        var place = first.Place is { } line ? $" at {line}" : "";
        console.MarkupLine($"[{color}]{word}[/] [bold]{first.Row.Rule.Id}[/] [grey]({Words.Of(first.Row.Rule.Severity)})[/]{Screen.Escape(place)}");
        foreach (var finding in group.Shown)
        {
            console.MarkupLine($"  {Screen.Escape(finding.Row.Problem)}");
            if (finding.Row.Resource is { } resource)
            {
                console.MarkupLine($"  [grey]{Screen.Escape(resource.Urn)}[/]");
            }
        }

        if (group.More.Length > 0)
        {
            console.MarkupLine($"  {Screen.Escape(group.More)}");
        }

        if (first.Status != FindingStatus.Fixed && group.Advice.Length > 0)
        {
            console.MarkupLine($"  {Screen.Escape(group.Advice)}");
        }
    }
}
