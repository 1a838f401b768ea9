using System.Globalization;
using System.Text;

namespace SecurityPlatform.Cli.Drift;

/// <summary>The report for a pull request, a job summary or an issue.</summary>
static class DriftMarkdown
{
    /// <summary>The report of all stacks.</summary>
    public static string Write(DriftReport report)
    {
        var text = new StringBuilder("# Drift\n\n");
        foreach (var failure in report.Failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"> **{failure.Stack.Name}** was not read: {failure.Error}\n\n");
        }

        if (report.Findings.IsEmpty)
        {
            return text.Append(CultureInfo.InvariantCulture, $"None: {report.Resources} resources of {report.Stacks.Length} stacks are what their stacks recorded.\n").ToString();
        }

        text.Append("| severity | stack | resource | what differs | what it means |\n| --- | --- | --- | --- | --- |\n");
        foreach (var finding in report.Findings)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {finding.Weight.Severity.ToString().ToLowerInvariant()} {finding.Weight.Points} | {finding.Stack} | {Cell(finding.Name)} | {Cell(finding.Summary)} | {Cell(finding.Weight.Reason)} |\n");
        }

        foreach (var finding in report.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {finding.Stack}: {finding.Name}\n\n{finding.Weight.Reason}\n\n")
                .Append(CultureInfo.InvariantCulture, $"- Resource: `{finding.Drift.Urn}`\n- Who could have done it: {DriftText.Who(finding.Suspects)}\n")
                .Append(CultureInfo.InvariantCulture, $"- Repair: `{finding.Repair}`\n- Accept: {finding.Accept}\n\n```sql\n{finding.Suspects.Sql}\n```\n");
        }

        return text.ToString();
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
