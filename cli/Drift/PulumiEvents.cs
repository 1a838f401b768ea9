using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Drift;

/// <summary>Reads the event stream of <c>pulumi refresh --preview-only --json</c>: one JSON object a line.</summary>
/// <remarks>
/// A resource is finished by a resOutputsEvent whose op is what the refresh found: same, update or delete. The summary at the
/// end counts them, so that a stream that was cut or changed its shape is an error and never a clean bill.
/// </remarks>
static class PulumiEvents
{
    const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>What the stream says of <paramref name="stack"/>, or why it says nothing.</summary>
    public static StackDrift Read(OrganizationStack stack, ProcessResult result)
    {
        var drifts = ImmutableArray.CreateBuilder<ResourceDrift>();
        List<string> errors = [];
        JObject? counted = null;
        var (read, seen) = (0, 0);
        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Parse(line) is not { } happened)
            {
                errors.Add($"expected an event a line, got {(line.Length > 60 ? $"{line[..60]}..." : line)}");
                continue;
            }

            counted ??= happened["summaryEvent"]?["resourceChanges"] as JObject;
            if (happened["diagnosticEvent"] is JObject { } diagnostic && (string?)diagnostic["severity"] == "error")
            {
                errors.Add(((string?)diagnostic["message"] ?? "").Trim());
            }
            else if (happened["resOpFailedEvent"]?["metadata"] is JObject failed)
            {
                errors.Add($"{(string?)failed["urn"]} cannot be read");
            }
            else if (happened["resOutputsEvent"]?["metadata"] is JObject metadata)
            {
                read++;
                seen += (string?)metadata["op"] is "update" or "delete" ? 1 : 0;
                Add(metadata, drifts, errors);
            }
        }

        if (result.ExitCode != 0 || errors.Count > 0)
        {
            return StackDrift.Failed(stack, $"pulumi refresh: exit code {result.ExitCode}. {string.Join("; ", errors.Append(result.Error.Trim()).Where(text => text.Length > 0))}");
        }

        var changes = counted?.Properties().Where(count => count.Name is "update" or "delete").Sum(count => (int)count.Value);
        return changes == seen
            ? new(stack, read, drifts.ToImmutable())
            : StackDrift.Failed(stack, counted is null
                ? "expected a summary at the end of the events, got none. Run pulumi refresh --preview-only to see why."
                : $"expected {changes} changes as the summary says, got {seen}. Use a Pulumi command of the tested versions (3.2xx).");
    }

    static void Add(JObject metadata, ImmutableArray<ResourceDrift>.Builder drifts, List<string> errors)
    {
        var (op, urn) = ((string?)metadata["op"], (string?)metadata["urn"] ?? "");
        switch (op)
        {
            case "same" or "refresh" or "read":
            // What a stack only reads is somebody else's, other stacks' outputs among it.
            case "update" or "delete" when IsForeign(metadata):
                break;
            case "update" or "delete":
                drifts.Add(new(urn, (string?)metadata["type"] ?? "", Value(metadata["old"], "region").Trim('"'),
                    op == "delete" ? DriftKind.Deleted : DriftKind.Changed, op == "delete" ? [] : Changes(metadata)));
                break;
            default:
                errors.Add($"{urn}: expected same, update or delete, got {op}");
                break;
        }
    }

    static bool IsForeign(JObject metadata) =>
        metadata["old"] is JObject old && (bool?)old["external"] == true
        || ((string?)metadata["type"] ?? "").StartsWith("pulumi:", StringComparison.Ordinal);

    static ImmutableArray<PropertyDrift> Changes(JObject metadata)
    {
        var paths = (metadata["detailedDiff"] as JObject)?.Properties().Select(property => property.Name).ToList() ?? [];
        if (paths.Count == 0)
        {
            paths = [.. (metadata["diffs"] as JArray ?? []).Select(name => (string)name!)];
        }

        return [.. paths.Order(StringComparer.Ordinal).Select(path => new PropertyDrift(path, Value(metadata["old"], path), Value(metadata["new"], path)))];
    }

    // A path is a JSON path for all names that a provider uses.
    static string Value(JToken? state, string path)
    {
        if (state is not JObject { } holder)
        {
            return "";
        }

        var value = Find(holder["inputs"], path) ?? Find(holder["outputs"], path);
        return value switch
        {
            null => "",
            JObject secret when (string?)secret[SignatureKey] == SecretSignature => "\"[secret]\"",
            _ => value.ToString(Formatting.None),
        };
    }

    static JToken? Find(JToken? properties, string path)
    {
        try
        {
            return properties?.SelectToken(path);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static JObject? Parse(string line)
    {
        try
        {
            return JObject.Parse(line);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }
}
