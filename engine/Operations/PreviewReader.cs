using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Reads what <c>pulumi preview --json</c> and <see cref="PreviewDocument"/> write.</summary>
/// <remarks>Secrets are blinded in such documents, so a blinded value is read as unknown: nobody can judge it.</remarks>
public static class PreviewReader
{
    const string Blinded = "[secret]";

    /// <summary>The plans in a document: one, or one per member of <c>stacks</c> as <c>sp preview --json</c> writes them.</summary>
    /// <exception cref="JsonException">It is no such document.</exception>
    public static ImmutableArray<PreviewPlan> Read(Stream document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.TryGetProperty("stacks", out var stacks) && stacks.ValueKind == JsonValueKind.Object
            ? [.. stacks.EnumerateObject().Select(stack => Read(stack.Value))]
            : [Read(json.RootElement)];
    }

    static PreviewPlan Read(JsonElement plan)
    {
        var reader = new ResourceJsonReader(new PropertyJsonReader(null));
        List<(StepKind Kind, ResourceState? Old, ResourceState? New)> steps = [];
        foreach (var step in Items(plan, "steps"))
        {
            var word = step.TryGetProperty("op", out var op) ? op.GetString() : null;
            var kind = Enum.GetValues<StepKind>().Cast<StepKind?>().FirstOrDefault(k => k!.Value.Word() == word)
                ?? throw new JsonException($"expected a step with a known op, got {word ?? "none"}");
            steps.Add((kind, State(step, "oldState"), State(step, "newState")));
        }

        var halves = steps.Where(step => step.Kind == StepKind.Replace).Select(step => step.New?.Urn).ToHashSet(StringComparer.Ordinal);
        steps.RemoveAll(step => step.Kind.IsHalf() && halves.Contains((step.New ?? step.Old)?.Urn));
        return new()
        {
            Config = Config(plan),
            Before = [.. steps.Select(step => step.Old).OfType<ResourceState>()],
            After = [.. steps.Where(step => step.Kind is not (StepKind.Delete or StepKind.DeleteReplaced or StepKind.Discard or StepKind.DiscardReplaced)).Select(step => step.New).OfType<ResourceState>()],
            Replaced = [.. steps.Where(step => step.Kind is StepKind.Replace or StepKind.CreateReplacement).Select(step => step.New?.Urn).OfType<string>()],
            LeftOut = Math.Max(0, Sames(plan) - steps.Count(step => step.Kind == StepKind.Same)),
            Errors = [.. Items(plan, "diagnostics").Where(d => Text(d, "severity") == "error").Select(d => Text(d, "message"))],
        };

        ResourceState? State(JsonElement step, string name) =>
            step.TryGetProperty(name, out var state) && state.ValueKind == JsonValueKind.Object ? Opened(reader.Read(state)) : null;
    }

    static ResourceState Opened(ResourceState state) => state with { Inputs = Opened(state.Inputs), Outputs = Opened(state.Outputs) };

    static PropertyMap Opened(PropertyMap map) => map.ConvertAll(Opened);

    static PropertyValue Opened(PropertyValue value) => value switch
    {
        StringValue { Value: Blinded } => PropertyValue.Unknown,
        PropertyMap map => Opened(map),
        ListValue list => list.ConvertAll(Opened),
        _ => value,
    };

    static ImmutableDictionary<string, string> Config(JsonElement plan) => plan.TryGetProperty("config", out var config)
        ? config.EnumerateObject().ToImmutableDictionary(member => member.Name, member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText())
        : ImmutableDictionary<string, string>.Empty;

    static int Sames(JsonElement plan) =>
        plan.TryGetProperty("changeSummary", out var summary) && summary.TryGetProperty("same", out var count) ? count.GetInt32() : 0;

    static JsonElement.ArrayEnumerator Items(JsonElement plan, string name) =>
        plan.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
