using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Writes a resource as Pulumi's deployment format has it: empty and false members left out.</summary>
public static class ResourceJson
{
    /// <summary>Writes <paramref name="resource"/>.</summary>
    public static void Write(Utf8JsonWriter json, ResourceState resource, ISecretForm secrets)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteBoolean("custom", resource.Custom);
        Flag(json, "delete", resource.Delete);
        Text(json, "id", resource.Id);
        json.WriteString("type", resource.Type);
        Map(json, "inputs", resource.Inputs, secrets);
        Map(json, "outputs", resource.Outputs, secrets);
        Text(json, "parent", resource.Parent);
        Flag(json, "protect", resource.Protect);
        Flag(json, "external", resource.External);
        List(json, "dependencies", resource.Dependencies);
        List(json, "initErrors", resource.InitErrors);
        Text(json, "provider", resource.Provider);
        PropertyDependencies(json, resource.PropertyDependencies);
        Flag(json, "pendingReplacement", resource.PendingReplacement);
        List(json, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        List(json, "aliases", resource.Aliases);
        Timeouts(json, resource.CustomTimeouts);
        Text(json, "importID", resource.ImportId);
        Flag(json, "retainOnDelete", resource.RetainOnDelete);
        Text(json, "deletedWith", resource.DeletedWith);
        List(json, "replaceWith", resource.ReplaceWith);
        Time(json, "created", resource.Created);
        Time(json, "modified", resource.Modified);
        List(json, "ignoreChanges", resource.IgnoreChanges);
        List(json, "hideDiff", resource.HideDiffs);
        List(json, "replaceOnChanges", resource.ReplaceOnChanges);
        if (resource.ReplacementTrigger is { } trigger)
        {
            json.WritePropertyName("replacementTrigger");
            PropertyJsonWriter.Write(json, trigger, secrets);
        }

        Hooks(json, resource.Hooks);
        json.WriteEndObject();
    }

    static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    static void Time(Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            json.WriteString(name, time.UtcDateTime);
        }
    }

    internal static void List(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    static void Map(Utf8JsonWriter json, string name, PropertyMap map, ISecretForm secrets)
    {
        if (map.Count > 0)
        {
            json.WritePropertyName(name);
            PropertyJsonWriter.Write(json, map, secrets);
        }
    }

    static void PropertyDependencies(Utf8JsonWriter json, PropertyDependencies dependencies)
    {
        if (dependencies.Count == 0)
        {
            return;
        }

        json.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in dependencies)
        {
            json.WriteStartArray(property);
            foreach (var urn in urns)
            {
                json.WriteStringValue(urn);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    static void Timeouts(Utf8JsonWriter json, OperationTimeouts? timeouts)
    {
        if (timeouts is null)
        {
            return;
        }

        json.WriteStartObject("customTimeouts");
        Seconds(json, "create", timeouts.Create);
        Seconds(json, "update", timeouts.Update);
        Seconds(json, "delete", timeouts.Delete);
        Seconds(json, "read", timeouts.Read);
        json.WriteEndObject();
    }

    static void Seconds(Utf8JsonWriter json, string name, TimeSpan? value)
    {
        if (value is { } time)
        {
            json.WriteNumber(name, time.TotalSeconds);
        }
    }

    static void Hooks(Utf8JsonWriter json, HookBinding hooks)
    {
        if (ReferenceEquals(hooks, HookBinding.Empty) || HookJson.Moments(hooks).All(moment => moment.Names.IsDefaultOrEmpty))
        {
            return;
        }

        json.WriteStartObject("resourceHooks");
        foreach (var (name, names) in HookJson.Moments(hooks))
        {
            List(json, name, names);
        }

        json.WriteEndObject();
    }
}
