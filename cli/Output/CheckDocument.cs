using Newtonsoft.Json;
using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>The JSON of <c>sp check</c>: the policy report, with status, file and line of each verdict and what the change does.</summary>
static class CheckDocument
{
    public static void Write(TextWriter output, CheckReport report)
    {
        var findings = report.Findings.Where(finding => finding.Status != FindingStatus.Fixed).ToLookup(finding => finding.Row);
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        report.Policy.WriteMembers(json, row => Place(findings[row].FirstOrDefault()));
        Member(json, "base", report.Base ?? "");
        Member(json, "notice", report.Notice);
        WriteChanges(json, report.Changes);
        WriteList(json, "weakened", report.Findings.Where(finding => finding.Row.Rule == FileRules.PolicyIsNotWeakened));
        WriteList(json, "fixed", report.Findings.Where(finding => finding.Status == FindingStatus.Fixed));
        json.WriteEndObject();
        json.Flush();
        output.WriteLine();
    }

    static IEnumerable<(string, object)> Place(CheckFinding? finding) =>
    [
        ("status", finding?.StatusWord ?? ""),
        ("file", finding?.Place?.File ?? ""),
        ("line", finding?.Place?.Line ?? 0),
    ];

    static void WriteChanges(JsonTextWriter json, PlanChanges? changes)
    {
        json.WritePropertyName("changes");
        if (changes is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        Member(json, "create", changes.Created);
        Member(json, "update", changes.Updated);
        Member(json, "replace", changes.Replaced);
        Member(json, "destroy", changes.Destroyed);
        json.WriteEndObject();
    }

    static void WriteList(JsonTextWriter json, string name, IEnumerable<CheckFinding> findings)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            PolicyReport.WriteRow(json, finding.Row);
            foreach (var (member, value) in Place(finding))
            {
                Member(json, member, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Member(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
