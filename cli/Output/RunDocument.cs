using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>The JSON of preview, up, destroy and check: <c>{"stacks": {NAME: {...}}, "policy": {...}}</c>.</summary>
/// <remarks>Each stack has the shape of <c>pulumi preview --json</c>, so that tools for it read ours; up adds nothing of its own.</remarks>
static class RunDocument
{
    public static void Write(TextWriter output, ImmutableArray<StackOutcome> outcomes, PolicyReport? policy)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, StateJson.Indented))
        {
            json.WriteStartObject();
            json.WriteStartObject("stacks");
            foreach (var outcome in outcomes)
            {
                json.WritePropertyName(outcome.Stack);
                json.WriteRawValue(PlanJson(outcome));
            }

            json.WriteEndObject();
            if (policy is not null)
            {
                json.WritePropertyName("policy");
                json.WriteRawValue(PolicyJson(policy));
            }

            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    static ReadOnlySpan<byte> PlanJson(StackOutcome outcome)
    {
        using var plan = new MemoryStream();
        PreviewDocument.Write(plan, outcome.Whole);
        return plan.ToArray();
    }

    static string PolicyJson(PolicyReport policy)
    {
        using var text = new StringWriter();
        policy.WriteJson(text);
        return text.ToString();
    }
}
