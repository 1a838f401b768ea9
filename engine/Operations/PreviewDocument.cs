using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Writes the outcome of an operation in the shape of <c>pulumi preview --json</c> (protocol.md section 8.2).</summary>
public static class PreviewDocument
{
    /// <summary>Writes one indented document; secrets are the word <c>[secret]</c>, empty members are left out.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The outcome.</param>
    /// <param name="showSames">Whether resources that stay as they are are listed; the stack always is.</param>
    /// <param name="showReplacementSteps">Whether the halves of replacements are listed.</param>
    public static void Write(Stream output, OperationResult result, bool showSames = false, bool showReplacementSteps = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var json = new Utf8JsonWriter(output, StateJson.Indented);
        json.WriteStartObject();
        WriteConfig(json, result.Stack);
        WriteSteps(json, [.. result.Steps.Where(s => IsShown(s, showSames, showReplacementSteps))]);
        WriteDiagnostics(json, result.Diagnostics);
        if (result.Duration > TimeSpan.Zero)
        {
            json.WriteNumber("duration", result.Duration.Ticks * TimeSpan.NanosecondsPerTick);
        }

        if (result.ChangeSummary.Counts.Length > 0)
        {
            json.WriteStartObject("changeSummary");
            foreach (var (kind, count) in result.ChangeSummary.Counts.OrderBy(c => c.Kind.Word(), StringComparer.Ordinal))
            {
                json.WriteNumber(kind.Word(), count);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static bool IsShown(Step step, bool sames, bool halves) =>
        !step.IsInternal
        && (halves || !step.Kind.IsHalf())
        && (sames || step.Kind != StepKind.Same || step.Type == Urn.StackType || step.Old?.Protect != step.New?.Protect);

    static void WriteConfig(Utf8JsonWriter json, StackSpec stack)
    {
        if (stack.Config.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("config");
        foreach (var (key, value) in stack.Config.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            json.WriteString(key, stack.SecretKeys.Contains(key) ? "[secret]" : value);
        }

        json.WriteEndObject();
    }

    static void WriteSteps(Utf8JsonWriter json, ImmutableArray<Step> steps)
    {
        if (steps.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("op", step.Kind.Word());
            json.WriteString("urn", step.Urn);
            if (step.Provider.Length > 0)
            {
                json.WriteString("provider", step.Provider);
            }

            WriteState(json, "oldState", step.Old);
            WriteState(json, "newState", step.New);
            ResourceJson.List(json, "diffReasons", step.DiffReasons);
            ResourceJson.List(json, "replaceReasons", step.ReplaceReasons);
            WriteDiff(json, step.DetailedDiff);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteState(Utf8JsonWriter json, string name, ResourceState? state)
    {
        if (state is not null)
        {
            json.WritePropertyName(name);
            ResourceJson.Write(json, state, BlindedSecrets.Instance);
        }
    }

    static void WriteDiff(Utf8JsonWriter json, ImmutableSortedDictionary<string, PropertyChange>? diff)
    {
        if (diff is null)
        {
            json.WriteNull("detailedDiff");
            return;
        }

        json.WriteStartObject("detailedDiff");
        foreach (var (path, change) in diff)
        {
            json.WriteStartObject(path);
            json.WriteString("kind", Kind(change));
            json.WriteBoolean("inputDiff", change.InputDiff);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static string Kind(PropertyChange change) => (change.Kind, change.Replaces) switch
    {
        (PropertyChangeKind.Add, false) => "add",
        (PropertyChangeKind.Add, true) => "add-replace",
        (PropertyChangeKind.Delete, false) => "delete",
        (PropertyChangeKind.Delete, true) => "delete-replace",
        (_, false) => "update",
        (_, true) => "update-replace",
    };

    static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        var shown = diagnostics.Where(d => d is { Ephemeral: false, Severity: not LogSeverity.Debug }).ToImmutableArray();
        if (shown.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in shown)
        {
            json.WriteStartObject();
            if (diagnostic.Urn.Length > 0)
            {
                json.WriteString("urn", diagnostic.Urn);
            }

            json.WriteString("message", diagnostic.Message);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
