using System.Text;
using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>The summary of a check in the Markdown that GitHub shows in a job or under a pull request.</summary>
static class CheckMarkdown
{
    public static void Write(TextWriter output, CheckReport report)
    {
        var page = new StringBuilder();
        page.Append($"## {(report.ExitCode == ExitCode.Good ? "✅ Policies hold" : "❌ Policies fail")}\n\n");
        if (report.Base is { } name)
        {
            page.Append($"Compared with `{name}`: {CheckText.Totals(report)}.{(report.Changes is { } changes ? $" Resources: {changes}." : "")}\n\n");
        }

        foreach (var notice in report.Errors.Append(report.Notice).Where(text => text.Length > 0))
        {
            page.Append($"> [!WARNING]\n> {Cell(notice)}\n\n");
        }

        var failures = report.Findings.Where(finding => finding.Row.Verdict == Verdict.Fail).ToList();
        Table(page, [.. failures.Where(finding => finding.Blocks)]);
        Folded(page, "Advice and waivers", [.. failures.Where(finding => !finding.Blocks && finding.Status is not (FindingStatus.Standing or FindingStatus.Fixed))]);
        Folded(page, "Stood before", [.. failures.Where(finding => finding.Status == FindingStatus.Standing)]);
        Folded(page, "Fixed by this change", [.. failures.Where(finding => finding.Status == FindingStatus.Fixed)]);
        page.Append($"{report.Policy.Totals}.\n");
        output.Write(page.ToString());
    }

    static void Folded(StringBuilder page, string title, List<CheckFinding> findings)
    {
        if (findings.Count > 0)
        {
            page.Append($"<details><summary>{title}: {findings.Count}</summary>\n\n");
            Table(page, findings);
            page.Append("</details>\n\n");
        }
    }

    static void Table(StringBuilder page, List<CheckFinding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.Append("| | rule | where | problem | fix |\n|---|---|---|---|---|\n");
        foreach (var finding in findings)
        {
            var row = finding.Row;
            var status = finding.StatusWord.Length > 0 ? finding.StatusWord : finding.Word;
            var fix = row.IsWaived ? $"waived by {row.Waiver!.Owner}" : row.Rule.Fix;
            page.Append($"| {status}, {Words.Of(row.Rule.Severity)} | `{row.Rule.Id}` | {Where(finding)} | {Cell(row.Problem)} | {Cell(fix)} |\n");
        }

        page.Append('\n');
    }

    static string Where(CheckFinding finding)
    {
        var resource = finding.Row.Resource is { } owner ? $"{owner.Stack}: `{owner.Name}`" : "";
        return finding.Place is not { } place ? resource : resource.Length == 0 ? $"`{place}`" : $"{resource}, `{place}`";
    }

    /// <summary>Text that may hold what Markdown or HTML would take as its own.</summary>
    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
