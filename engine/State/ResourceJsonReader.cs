using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Reads resources that <see cref="ResourceJson"/> or Pulumi wrote.</summary>
sealed class ResourceJsonReader(PropertyJsonReader values)
{
    /// <summary>The resource in <paramref name="element"/>.</summary>
    /// <exception cref="JsonException">A member that every resource has is missing.</exception>
    public ResourceState Read(JsonElement element) => new()
    {
        Urn = Required(element, "urn"),
        Type = Required(element, "type"),
        Custom = Flag(element, "custom"),
        Delete = Flag(element, "delete"),
        Id = Text(element, "id"),
        Inputs = Map(element, "inputs"),
        Outputs = Map(element, "outputs"),
        Parent = Text(element, "parent"),
        Protect = Flag(element, "protect"),
        External = Flag(element, "external"),
        Dependencies = List(element, "dependencies"),
        InitErrors = List(element, "initErrors"),
        Provider = Text(element, "provider"),
        PropertyDependencies = DependenciesByProperty(element),
        PendingReplacement = Flag(element, "pendingReplacement"),
        AdditionalSecretOutputs = List(element, "additionalSecretOutputs"),
        Aliases = List(element, "aliases"),
        CustomTimeouts = Timeouts(element),
        ImportId = Text(element, "importID"),
        RetainOnDelete = Flag(element, "retainOnDelete"),
        DeletedWith = Text(element, "deletedWith"),
        ReplaceWith = List(element, "replaceWith"),
        Created = Time(element, "created"),
        Modified = Time(element, "modified"),
        IgnoreChanges = List(element, "ignoreChanges"),
        HideDiffs = List(element, "hideDiff"),
        ReplaceOnChanges = List(element, "replaceOnChanges"),
        ReplacementTrigger = element.TryGetProperty("replacementTrigger", out var trigger) ? values.Read(trigger) : null,
        Hooks = element.TryGetProperty("resourceHooks", out var hooks) ? HookJson.Read(hooks) : HookBinding.Empty,
    };

    static string Required(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text
            ? text
            : throw new JsonException($"expected a resource with {name}, got none");

    static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetDateTimeOffset() : null;

    static ImmutableArray<string> List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : [];

    PropertyMap Map(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? values.ReadMap(value) : PropertyMap.Empty;

    static PropertyDependencies DependenciesByProperty(JsonElement element) =>
        element.TryGetProperty("propertyDependencies", out var value) && value.ValueKind == JsonValueKind.Object
            ? new(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, List(value, member.Name))))
            : PropertyDependencies.Empty;

    static OperationTimeouts? Timeouts(JsonElement element) =>
        element.TryGetProperty("customTimeouts", out var value)
            ? new(Seconds(value, "create"), Seconds(value, "update"), Seconds(value, "delete"), Seconds(value, "read"))
            : null;

    static TimeSpan? Seconds(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetDouble() is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}
