using System.Globalization;
using System.Text;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Writes property values as Pulumi's state files and previews hold them (protocol.md section 8.1).</summary>
/// <remarks>System.Text.Json, because state is the hot path: 24,000 resources are 25 MiB of it.</remarks>
public static class PropertyJsonWriter
{
    // Numbers that JSON cannot say have a signature of their own, and their bits in hex.
    internal const string FloatSignature = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter json, PropertyValue value, ISecretForm secrets)
    {
        switch (value)
        {
            case StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case BoolValue truth:
                json.WriteBooleanValue(truth.Value);
                break;
            case NumberValue number:
                WriteNumber(json, number.Value);
                break;
            case PropertyMap map:
                WriteMap(json, map, secrets);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item, secrets);
                }

                json.WriteEndArray();
                break;
            case SecretValue secret:
                secrets.Write(json, secret);
                break;
            case UnknownValue:
                json.WriteStringValue(Signatures.Unknown);
                break;
            case NullValue:
                json.WriteNullValue();
                break;
            default:
                WriteSpecial(json, value, secrets);
                break;
        }
    }

    /// <summary>The JSON text of a value.</summary>
    public static string Text(PropertyValue value, ISecretForm secrets)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = StateJson.Encoder }))
        {
            Write(json, value, secrets);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void WriteMap(Utf8JsonWriter json, PropertyMap map, ISecretForm secrets)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value, secrets);
        }

        json.WriteEndObject();
    }

    static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumberValue(number);
            return;
        }

        json.WriteStartObject();
        json.WriteString(Signatures.Key, FloatSignature);
        json.WriteString("value", BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    static void WriteSpecial(Utf8JsonWriter json, PropertyValue value, ISecretForm secrets)
    {
        if (value is OutputValue output)
        {
            var inner = output.Value ?? PropertyValue.Unknown;
            Write(json, output.IsSecret ? new SecretValue(inner) : inner, secrets);
            return;
        }

        json.WriteStartObject();
        switch (value)
        {
            case AssetValue asset:
                json.WriteString(Signatures.Key, Signatures.Asset);
                json.WriteString(Source(asset.Source), asset.Content);
                json.WriteString("hash", asset.Hash);
                break;
            case ArchiveValue { Assets: { } assets } archive:
                json.WriteString(Signatures.Key, Signatures.Archive);
                json.WritePropertyName("assets");
                WriteMap(json, assets, secrets);
                json.WriteString("hash", archive.Hash);
                break;
            case ArchiveValue archive:
                json.WriteString(Signatures.Key, Signatures.Archive);
                json.WriteString(Source(archive.Source), archive.Content);
                json.WriteString("hash", archive.Hash);
                break;
            case ResourceReferenceValue reference:
                json.WriteString(Signatures.Key, Signatures.ResourceReference);
                json.WriteString("urn", reference.Urn);
                if (reference.Id is not null)
                {
                    json.WriteString("id", reference.Id);
                }

                json.WriteString("packageVersion", reference.PackageVersion);
                break;
        }

        json.WriteEndObject();
    }

    static string Source(AssetSource source) => source switch
    {
        AssetSource.Path => "path",
        AssetSource.Text => "text",
        _ => "uri",
    };
}
