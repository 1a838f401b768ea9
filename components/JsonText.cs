using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SecurityPlatform.Components;

/// <summary>JSON as AWS shows it: without white space, nothing but quotes, backslashes and control characters escaped.</summary>
static class JsonText
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(text, s_options);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public static string ToText(this JsonNode document) => Of(json => document.WriteTo(json));
}
