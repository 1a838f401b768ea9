using System.Buffers;
using System.Text;
using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Aws.Storage;

/// <summary>The journal's JSON: one object a line.</summary>
/// <remarks>
/// System.Text.Json, not Newtonsoft.Json: a line is written for each mutation and each run begins with reading
/// them all. Its code comes precompiled with the runtime, so that a small run does not wait for the JIT.
/// </remarks>
static class CloudJson
{
    const string AssetMark = "$asset";

    public static void Write(Utf8JsonWriter json, long number, JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("n", number);
        json.WriteString("type", entry.Key.Type);
        json.WriteString("account", entry.Key.Account);
        json.WriteString("region", entry.Key.Region);
        json.WriteString("id", entry.Key.Id);
        if (entry.Resource is { } resource)
        {
            json.WriteString("arn", resource.Arn);
            json.WriteString("urn", resource.Urn);
            json.WriteString("token", resource.Token);
            json.WritePropertyName("inputs");
            Write(json, resource.Inputs);
            json.WritePropertyName("outputs");
            Write(json, resource.Outputs);
        }

        json.WriteEndObject();
    }

    public static (long Number, JournalEntry Entry) Read(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var key = new ResourceKey(Text(root, "type"), Text(root, "account"), Text(root, "region"), Text(root, "id"));
        var resource = root.TryGetProperty("token", out var token)
            ? new CloudResource(
                key.Type, key.Account, key.Region, key.Id, Text(root, "arn"), Text(root, "urn"), token.GetString()!,
                ReadMap(root.GetProperty("inputs")), ReadMap(root.GetProperty("outputs")))
            : null;
        return (root.GetProperty("n").GetInt64(), new(resource, key));
    }

    /// <summary>The value as JSON text.</summary>
    public static string Text(PropertyValue value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, value.Unwrapped);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;

    static void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case SecretValue or OutputValue:
                throw new InvalidOperationException("A secret came to the cloud's journal in the clear. Conceal it before (Concealment).");
            case StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case BoolValue flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case NumberValue number:
                json.WriteNumberValue(number.Value);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case PropertyMap map:
                json.WriteStartObject();
                foreach (var (name, member) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case AssetValue asset:
                json.WriteStartObject();
                json.WriteString(AssetMark, asset.Source.ToString());
                json.WriteString("content", asset.Content);
                json.WriteString("hash", asset.Hash);
                json.WriteEndObject();
                break;
            case ArchiveValue archive:
                json.WriteStartObject();
                json.WriteString(AssetMark, "Archive");
                json.WriteString("content", archive.Content ?? "");
                json.WriteString("hash", archive.Hash);
                json.WriteEndObject();
                break;
            case ResourceReferenceValue reference:
                json.WriteStringValue(reference.Id);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    static PropertyMap ReadMap(JsonElement at) => PropertyJsonReader.Members(at, Read);

    public static PropertyValue Read(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.String => at.GetString()!,
        JsonValueKind.Number => at.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => new ListValue(at.EnumerateArray().Select(Read)),
        JsonValueKind.Object when at.TryGetProperty(AssetMark, out var kind) => ReadAsset(at, kind.GetString()!),
        JsonValueKind.Object => ReadMap(at),
        _ => PropertyValue.Null,
    };

    static PropertyValue ReadAsset(JsonElement at, string kind) =>
        kind == "Archive"
            ? new ArchiveValue(AssetSource.Path, Text(at, "content"), Text(at, "hash"))
            : new AssetValue(Enum.Parse<AssetSource>(kind), Text(at, "content"), Text(at, "hash"));
}
