using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>Writes workflow commands, by which GitHub Actions marks the lines of a pull request.</summary>
/// <remarks>"Workflow commands for GitHub Actions", GitHub documentation: what must be escaped in data and in properties.</remarks>
static class Annotations
{
    public static void Write(TextWriter output, CheckReport report)
    {
        foreach (var finding in report.Findings.Where(finding => finding.Row.Verdict == Verdict.Fail && finding.Status is not (FindingStatus.Standing or FindingStatus.Fixed)))
        {
            var place = finding.Place is { } line ? $"file={Property(line.File)},line={line.Line}," : "";
            var title = $"{finding.Row.Rule.Id} ({Words.Of(finding.Row.Rule.Severity)})";
            output.Write($"::{(finding.Blocks ? "error" : "warning")} {place}title={Property(title)}::{Data(finding.Row.Message)}\n");
        }
    }

    static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
