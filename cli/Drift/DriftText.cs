using SecurityPlatform.Cli.Output;
using Spectre.Console;

namespace SecurityPlatform.Cli.Drift;

/// <summary>Tells people what drifted, the worst first.</summary>
static class DriftText
{
    public static void Write(IAnsiConsole console, DriftReport report)
    {
        foreach (var finding in report.Findings)
        {
            var color = finding.Weight.Severity >= DriftSeverity.High ? "red" : finding.Weight.Severity == DriftSeverity.Medium ? "yellow" : "grey";
            console.MarkupLine($"[{color}]{finding.Weight.Severity.ToString().ToLowerInvariant()} {finding.Weight.Points}[/] [bold]{finding.Stack}[/] {Screen.Escape(finding.Name)} [grey]{Screen.Escape(finding.Drift.Type)}[/]");
            console.MarkupLine($"    {Screen.Escape(finding.Weight.Reason)}");
            console.MarkupLine($"    what    {Screen.Escape(finding.Summary)}");
            console.MarkupLine($"    who     {Screen.Escape(Who(finding.Suspects))}");
            console.MarkupLine($"    repair  {Screen.Escape(finding.Repair)}");
            console.MarkupLine($"    accept  {Screen.Escape(finding.Accept)}");
        }

        console.MarkupLine(report.Findings.IsEmpty
            ? $"No drift: {report.Resources} resources of {report.Stacks.Length} stacks are what their stacks recorded."
            : $"Drift: {report.Findings.Length} of {report.Resources} resources of {report.Stacks.Length} stacks differ.");
    }

    /// <summary>For example <c>StopLogging of cloudtrail.amazonaws.com; sp query run cloudtrail/trail-stopped</c>.</summary>
    public static string Who(Suspects suspects)
    {
        var calls = suspects.Events.IsEmpty ? "any writing call" : string.Join(" or ", suspects.Events);
        return $"{calls} of {suspects.Source}; {(suspects.Query is { } query ? $"sp query run {query}" : "the SQL is in --json")}";
    }
}
