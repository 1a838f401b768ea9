using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Drift;

/// <summary>The JSON of <c>sp drift</c>: <c>{"stacks": [...], "findings": [...]}</c>, the worst finding first.</summary>
static class DriftDocument
{
    public static void Write(TextWriter output, DriftReport report) => output.WriteLine(Json(report).ToString(Formatting.Indented));

    static JObject Json(DriftReport report) => new()
    {
        ["stacks"] = new JArray(report.Stacks.Select(stack => new JObject
        {
            ["stack"] = stack.Stack.Name,
            ["account"] = stack.Stack.Platform.Self.Id.ToString(),
            ["resources"] = stack.Resources,
            ["drifted"] = stack.Drifts.Length,
            ["error"] = stack.Error,
        })),
        ["findings"] = new JArray(report.Findings.Select(Finding)),
    };

    static JObject Finding(DriftFinding finding) => new()
    {
        ["stack"] = finding.Stack,
        ["account"] = finding.Account.Id.ToString(),
        ["region"] = finding.Drift.Region.Length == 0 ? null : finding.Drift.Region,
        ["urn"] = finding.Drift.Urn,
        ["type"] = finding.Drift.Type,
        ["kind"] = finding.Drift.Kind.ToString().ToLowerInvariant(),
        ["weight"] = finding.Weight.Points,
        ["severity"] = finding.Weight.Severity.ToString().ToLowerInvariant(),
        ["reason"] = finding.Weight.Reason,
        ["changes"] = new JArray(finding.Drift.Changes.Select(change => new JObject
        {
            ["path"] = change.Path,
            ["recorded"] = Value(change.Recorded),
            ["found"] = Value(change.Found),
        })),
        ["suspects"] = new JObject
        {
            ["eventSource"] = finding.Suspects.Source,
            ["eventNames"] = new JArray(finding.Suspects.Events),
            ["query"] = finding.Suspects.Query,
            ["sql"] = finding.Suspects.Sql,
        },
        ["repair"] = finding.Repair,
        ["accept"] = finding.Accept,
    };

    static JToken Value(string json) => json.Length == 0 ? JValue.CreateNull() : JToken.Parse(json);
}
