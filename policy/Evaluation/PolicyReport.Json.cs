using Newtonsoft.Json;

namespace SecurityPlatform.Policy;

public sealed partial record PolicyReport
{
    /// <summary>The version of the JSON document; raised when a member is renamed or removed.</summary>
    public const int JsonVersion = 1;

    /// <summary>Writes the report: <c>version</c>, <c>summary</c> and <c>verdicts</c>, members always in the same order.</summary>
    /// <remarks>Text members are "" where there is nothing to say, never missing. A secret is never written.</remarks>
    public void WriteJson(TextWriter output)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        WriteMembers(json, _ => []);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of the report into an object that the caller has begun.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="more">What the caller has to say about each verdict.</param>
    public void WriteMembers(JsonTextWriter json, Func<PolicyRow, IEnumerable<(string Name, object Value)>> more)
    {
        Member(json, "version", JsonVersion);
        WriteSummary(json);
        json.WritePropertyName("verdicts");
        json.WriteStartArray();
        foreach (var row in Rows)
        {
            json.WriteStartObject();
            WriteRow(json, row);
            foreach (var (name, value) in more(row))
            {
                Member(json, name, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteSummary(JsonTextWriter json)
    {
        json.WritePropertyName("summary");
        json.WriteStartObject();
        Member(json, "pass", Count(Verdict.Pass));
        Member(json, "fail", Count(Verdict.Fail));
        Member(json, "undetermined", Count(Verdict.Undetermined));
        Member(json, "notApplicable", Count(Verdict.NotApplicable));
        Member(json, "mandatoryFailures", Rows.Count(row => row.Blocks));
        Member(json, "waived", Rows.Count(row => row.IsWaived));
        json.WriteEndObject();
    }

    /// <summary>Writes the members of one verdict into an object that the caller has begun.</summary>
    public static void WriteRow(JsonTextWriter json, PolicyRow row)
    {
        Member(json, "rule", row.Rule.Id);
        Member(json, "title", row.Rule.Title);
        Member(json, "severity", Words.Of(row.Rule.Severity));
        Member(json, "level", Words.Of(row.Level));
        Member(json, "verdict", Words.Of(row.Verdict));
        Member(json, "stack", row.Resource?.Stack ?? "");
        Member(json, "urn", row.Resource?.Urn ?? "");
        Member(json, "name", row.Resource?.Name ?? "");
        Member(json, "message", row.Message);
        Member(json, "fix", row.Verdict == Verdict.Fail ? row.Rule.Fix : "");
        Member(json, "waivedBy", row.IsWaived ? row.Waiver!.Owner : "");
    }

    static void Member(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
