using System.Buffers;
using System.Text;
using System.Text.Json;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Property values as JSON text, secrets in the clear; members that are unknown become null.</summary>
static class JsonText
{
    public static string Of(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value.Unwrapped);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case NumberValue number:
                writer.WriteNumberValue(number.Value);
                break;
            case BoolValue truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item.Unwrapped);
                }

                writer.WriteEndArray();
                break;
            case PropertyMap map:
                writer.WriteStartObject();
                foreach (var (key, member) in map)
                {
                    writer.WritePropertyName(key);
                    Write(writer, member.Unwrapped);
                }

                writer.WriteEndObject();
                break;
            case ResourceReferenceValue reference:
                writer.WriteStringValue(reference.Id ?? reference.Urn);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>JSON as a property value.</summary>
    public static PropertyValue Parse(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => new ListValue(json.EnumerateArray().Select(Parse)),
        JsonValueKind.Object => new PropertyMap(json.EnumerateObject()
            .Where(m => m.Value.ValueKind != JsonValueKind.Null)
            .Select(m => KeyValuePair.Create(m.Name, Parse(m.Value)))),
        _ => PropertyValue.Null,
    };
}
