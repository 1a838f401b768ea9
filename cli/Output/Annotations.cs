using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>Writes workflow commands, by which GitHub Actions marks the lines of a pull request.</summary>
/// <remarks>"Workflow commands for GitHub Actions", GitHub documentation: what must be escaped in data and in properties.</remarks>
static class Annotations
{
    public static void Write(TextWriter output, CheckReport report)
    {
        var findings = report.Findings.Where(finding => finding.Row.Verdict == Verdict.Fail && finding.Status is not (FindingStatus.Standing or FindingStatus.Fixed));
        foreach (var group in FindingGroup.Of(findings))
        {
            var (first, row) = (group.First, group.First.Row);
            var place = first.Place is { } line ? $"file={Property(line.File)},line={line.Line}," : "";
            var title = $"{row.Rule.Id} ({Words.Of(row.Rule.Severity)})";
            string[] parts = [.. group.Shown.Select(finding => finding.Row.Problem), group.More, group.Advice];
            output.Write($"::{(first.Blocks ? "error" : "warning")} {place}title={Property(title)}::{Data(string.Join('\n', parts.Where(part => part.Length > 0)))}\n");
        }
    }

    static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
