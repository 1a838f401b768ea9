using System.Text;
using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Storage;

namespace SecurityPlatform.Engine.Aws.Facts;

/// <summary>Policy documents as programs give them: a text, or an object that becomes one.</summary>
static class PolicyText
{
    /// <summary>The text of an input, or null where it is absent or not known yet.</summary>
    public static string? Of(PropertyMap inputs, string name) => inputs.Find(name)?.Unwrapped switch
    {
        StringValue text => text.Value,
        PropertyMap { ContainsUnknowns: false } map => CloudJson.Text(map),
        _ => null,
    };

    /// <summary>How many bytes AWS counts: those of the document without spaces between its parts.</summary>
    public static int Size(string policy)
    {
        try
        {
            using var json = JsonDocument.Parse(policy);
            return JsonSerializer.SerializeToUtf8Bytes(json.RootElement, s_plain).Length;
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetByteCount(policy);
        }
    }

    static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
