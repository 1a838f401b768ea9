using System.Collections.Immutable;
using System.Text.Json;

namespace Bindgen.Schema;

/// <summary>Reads what <see cref="SchemaWriter"/> wrote.</summary>
static class SchemaReader
{
    public static PackageSchema Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var package = root.GetProperty("package");
        var schema = new PackageSchema(Text(package, "name")!, Text(package, "version")!, Text(package, "integrity")!);
        foreach (var entry in root.GetProperty("resources").EnumerateObject())
        {
            schema.Resources.Add(entry.Name, ReadResource(entry));
        }

        foreach (var entry in root.GetProperty("functions").EnumerateObject())
        {
            schema.Functions.Add(entry.Name, ReadFunction(entry));
        }

        foreach (var entry in root.GetProperty("types").EnumerateObject())
        {
            schema.Types.Add(entry.Name, ReadObject(entry));
        }

        foreach (var entry in root.GetProperty("enums").EnumerateObject())
        {
            schema.Enums.Add(entry.Name, new(entry.Name, [.. entry.Value.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, m.Value.GetString()!))]));
        }

        return schema;
    }

    static ResourceSpec ReadResource(JsonProperty entry) =>
        new(entry.Name, Text(entry.Value, "name")!, Text(entry.Value, "module")!)
        {
            Inputs = ReadProperties(entry.Value, "inputs") ?? [],
            Outputs = ReadProperties(entry.Value, "outputs") ?? [],
            StateOnly = ReadProperties(entry.Value, "stateOnly"),
            SecretOutputs = Texts(entry.Value, "secretOutputs"),
            Aliases = Texts(entry.Value, "aliases"),
            ReplaceOnChanges = Texts(entry.Value, "replaceOnChanges"),
            Deprecated = Text(entry.Value, "deprecated"),
        };

    static FunctionSpec ReadFunction(JsonProperty entry) =>
        new(entry.Name, Text(entry.Value, "name")!, Text(entry.Value, "module")!)
        {
            Args = ReadProperties(entry.Value, "args") ?? [],
            OutputArgs = ReadProperties(entry.Value, "outputArgs") ?? [],
            Result = ReadProperties(entry.Value, "result") ?? [],
        };

    static ObjectSpec ReadObject(JsonProperty entry) =>
        new(entry.Name)
        {
            Inputs = ReadProperties(entry.Value, "io") ?? ReadProperties(entry.Value, "in"),
            Outputs = ReadProperties(entry.Value, "io") ?? ReadProperties(entry.Value, "out"),
            PlainInput = Flag(entry.Value, "plainIn"),
            LiftedInput = Flag(entry.Value, "liftedIn"),
        };

    static Properties? ReadProperties(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var members))
        {
            return null;
        }

        var properties = new Properties();
        foreach (var member in members.EnumerateObject())
        {
            properties.Add(member.Name, new PropertySpec(TypeCode.Parse(Text(member.Value, "t")!))
            {
                Required = Flag(member.Value, "r"),
                Secret = Flag(member.Value, "sec"),
                Trimmed = Flag(member.Value, "x"),
                Default = Value(member.Value, "def"),
                Environment = Texts(member.Value, "env"),
                Deprecated = Text(member.Value, "d"),
            });
        }

        return properties;
    }

    static bool Flag(JsonElement parent, string name) => parent.TryGetProperty(name, out _);

    static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetString() : null;

    static ImmutableArray<string> Texts(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];

    static object? Value(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => value.GetDouble(),
        };
}
