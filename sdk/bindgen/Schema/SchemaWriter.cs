using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bindgen.Schema;

/// <summary>Writes a schema as JSON with one resource, function, type or enum a line, so that a diff reads well.</summary>
static class SchemaWriter
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PackageSchema schema)
    {
        var text = new StringBuilder("{\n");
        text.Append("\"package\": ").Append(Line(json =>
        {
            json.WriteString("name", schema.Name);
            json.WriteString("version", schema.Version);
            json.WriteString("integrity", schema.Integrity);
        }));
        Section(text, "resources", schema.Resources, WriteResource);
        Section(text, "functions", schema.Functions, WriteFunction);
        Section(text, "types", schema.Types, WriteObject);
        Section(text, "enums", schema.Enums, WriteEnum);
        return text.Append("\n}\n").ToString();
    }

    static void Section<T>(StringBuilder text, string name, SortedDictionary<string, T> items, Action<Utf8JsonWriter, T> write)
    {
        text.Append(",\n\"").Append(name).Append("\": {");
        var separator = "\n";
        foreach (var (key, item) in items)
        {
            text.Append(separator).Append('"').Append(key).Append("\": ").Append(Line(json => write(json, item)));
            separator = ",\n";
        }

        text.Append("\n}");
    }

    static string Line(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void WriteResource(Utf8JsonWriter json, ResourceSpec resource)
    {
        json.WriteString("name", resource.Name);
        json.WriteString("module", resource.Module);
        WriteProperties(json, "inputs", resource.Inputs);
        WriteProperties(json, "outputs", resource.Outputs);
        WriteProperties(json, "stateOnly", resource.StateOnly);
        WriteList(json, "secretOutputs", resource.SecretOutputs);
        WriteList(json, "aliases", resource.Aliases);
        WriteList(json, "replaceOnChanges", resource.ReplaceOnChanges);
        WriteOptional(json, "deprecated", resource.Deprecated);
    }

    static void WriteFunction(Utf8JsonWriter json, FunctionSpec function)
    {
        json.WriteString("name", function.Name);
        json.WriteString("module", function.Module);
        WriteProperties(json, "args", function.Args);
        WriteProperties(json, "outputArgs", function.OutputArgs);
        WriteProperties(json, "result", function.Result);
    }

    static void WriteObject(Utf8JsonWriter json, ObjectSpec type)
    {
        if (type is { Inputs: { } inputs, Outputs: { } outputs } && inputs.SameAs(outputs))
        {
            WriteProperties(json, "io", inputs);
        }
        else
        {
            WriteProperties(json, "in", type.Inputs);
            WriteProperties(json, "out", type.Outputs);
        }

        WriteFlag(json, "plainIn", type.PlainInput);
        WriteFlag(json, "liftedIn", type.LiftedInput);
    }

    static void WriteEnum(Utf8JsonWriter json, EnumSpec type)
    {
        foreach (var (name, value) in type.Members)
        {
            json.WriteString(name, value);
        }
    }

    static void WriteProperties(Utf8JsonWriter json, string name, Properties? properties)
    {
        if (properties is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (wire, property) in properties)
        {
            json.WriteStartObject(wire);
            json.WriteString("t", property.Type.Code);
            WriteFlag(json, "r", property.Required);
            WriteFlag(json, "sec", property.Secret);
            WriteFlag(json, "x", property.Trimmed);
            if (property.Default is { } value)
            {
                json.WritePropertyName("def");
                JsonSerializer.Serialize(json, value, value.GetType());
            }

            WriteList(json, "env", property.Environment);
            WriteOptional(json, "d", property.Deprecated);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void WriteFlag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteNumber(name, 1);
        }
    }

    static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.Length > 0)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
