using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS), which code scanning of GitHub and others shows beside the line.</summary>
static class SarifDocument
{
    const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(TextWriter output, CheckReport report)
    {
        var rules = Rules.All.Concat(FileRules.All).ToList();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, StateJson.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            WriteInvocation(json, report);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in report.Findings)
            {
                WriteResult(json, finding, rules.IndexOf(finding.Row.Rule));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    static void WriteTool(Utf8JsonWriter json, List<PolicyRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", AnalyzerHost.PackName);
        json.WriteString("semanticVersion", AnalyzerHost.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteRule(Utf8JsonWriter json, PolicyRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        Text(json, "shortDescription", $"{rule.Title}.");
        Text(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", rule.Fix);
        json.WriteString("markdown", $"{rule.Why}\n\n**Fix.** {rule.Fix}");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Level == EnforcementLevel.Mandatory ? "error" : "warning");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("security-severity", Score(rule.Severity));
        json.WriteStartArray("tags");
        json.WriteStringValue("security");
        foreach (var control in rule.Controls)
        {
            json.WriteStringValue(control);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteInvocation(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Errors.Count == 0);
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in report.Errors)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            Text(json, "message", error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteResult(Utf8JsonWriter json, CheckFinding finding, int rule)
    {
        var row = finding.Row;
        json.WriteStartObject();
        json.WriteString("ruleId", row.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("kind", row.Verdict == Verdict.Fail ? "fail" : "open");
        // The standard wants level none for everything but failures.
        json.WriteString("level", row.Verdict != Verdict.Fail ? "none" : row.Level == EnforcementLevel.Mandatory ? "error" : "warning");
        Text(json, "message", finding.Status == FindingStatus.Fixed ? row.Problem : row.Message);
        WriteLocation(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("ruleAndResource/v1", Fingerprint(row));
        json.WriteEndObject();
        if (Baseline(finding.Status) is { } state)
        {
            json.WriteString("baselineState", state);
        }

        if (row.IsWaived)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"{row.Waiver!.Reason} ({row.Waiver.Owner}, until {row.Waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    static void WriteLocation(Utf8JsonWriter json, CheckFinding finding)
    {
        json.WriteStartArray("locations");
        if (finding.Place is not null || finding.Row.Resource is not null)
        {
            json.WriteStartObject();
            if (finding.Place is { } place)
            {
                json.WriteStartObject("physicalLocation");
                json.WriteStartObject("artifactLocation");
                json.WriteString("uri", string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)));
                json.WriteEndObject();
                json.WriteStartObject("region");
                json.WriteNumber("startLine", place.Line);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            if (finding.Row.Resource is { } resource)
            {
                json.WriteStartArray("logicalLocations");
                json.WriteStartObject();
                json.WriteString("name", resource.Name);
                json.WriteString("fullyQualifiedName", resource.Urn);
                json.WriteString("kind", "resource");
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    static string? Baseline(FindingStatus status) => status switch
    {
        FindingStatus.Introduced => "new",
        FindingStatus.Worsened => "updated",
        FindingStatus.Standing => "unchanged",
        FindingStatus.Fixed => "absent",
        _ => null,
    };

    /// <summary>GitHub reads a number like that of CVSS and makes one of its four words of it.</summary>
    static string Score(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        _ => "3.0",
    };

    static string Fingerprint(PolicyRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Rule.Id}\n{row.Resource?.Urn ?? row.Problem}")))[..32];
}
