using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Kinds;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class AwsProvider
{
    /// <inheritdoc/>
    public ValueTask<DiffResult> DiffAsync(DiffRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (shape, kind) = Look(request.Type);
        var changes = InputDiff.Compute(request.OldInputs, request.Inputs, path => kind.Replaces(Head(path)));
        foreach (var (path, change) in changes)
        {
            if (change.Kind == PropertyChangeKind.Update && SameDocument(path, request.OldInputs, request.Inputs))
            {
                changes = changes.Remove(path);
            }
        }

        if (shape.HasOutput("tagsAll") && _settings is { } settings && request.OldOutputs.Object("tagsAll") is { } before
            && settings.TagsAll(request.Inputs) is PropertyMap after && !before.Equals(after) && !request.Inputs.IsUnknown("tags")
            && !changes.Keys.Any(k => Head(k) == "tags"))
        {
            changes = changes.Add("tagsAll", new(PropertyChangeKind.Update, Replaces: false, InputDiff: false));
        }

        return ValueTask.FromResult(changes.Count == 0 ? DiffResult.Same : new(changes, DeletesFirst(kind, request)));
    }

    // Old and new cannot stand side by side under one explicit name.
    static bool DeletesFirst(ResourceKind kind, DiffRequest request) =>
        kind.TakenCode is not null
        && (kind.Name is not { } name || Equals(request.OldInputs.Find(name.Property)?.Unwrapped, request.Inputs.Find(name.Property)?.Unwrapped));

    // AWS compares policies and other documents by what they say, not by their spaces.
    static bool SameDocument(string path, PropertyMap old, PropertyMap updated)
    {
        var place = PropertyPath.Parse(path);
        return place.Find(old)?.Unwrapped is StringValue { Value: ['{' or '[', ..] } before
            && place.Find(updated)?.Unwrapped is StringValue { Value: ['{' or '[', ..] } after
            && SameJson(before.Value, after.Value);
    }

    static bool SameJson(string before, string after)
    {
        try
        {
            using var left = JsonDocument.Parse(before);
            using var right = JsonDocument.Parse(after);
            return JsonElement.DeepEquals(left.RootElement, right.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static string Head(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? path : path[..end];
    }
}
