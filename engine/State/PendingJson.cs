using System.Text.Json;

namespace SecurityPlatform.Engine.State;

/// <summary>A pending operation as state files and journals have it.</summary>
/// <remarks>The client token is ours: Pulumi ignores the member, and an export leaves it out.</remarks>
static class PendingJson
{
    static readonly string[] s_kinds = ["creating", "updating", "deleting", "reading"];

    public static void Write(Utf8JsonWriter json, PendingOperation operation, ISecretForm secrets)
    {
        json.WriteStartObject();
        json.WriteString("type", s_kinds[(int)operation.Kind]);
        if (operation.ClientToken.Length > 0)
        {
            json.WriteString("clientToken", operation.ClientToken);
        }

        json.WritePropertyName("resource");
        ResourceJson.Write(json, operation.Resource, secrets);
        json.WriteEndObject();
    }

    public static PendingOperation Read(JsonElement element, ResourceJsonReader reader)
    {
        var kind = Array.IndexOf(s_kinds, element.GetProperty("type").GetString());
        return kind >= 0
            ? new((PendingKind)kind, reader.Read(element.GetProperty("resource")),
                element.TryGetProperty("clientToken", out var token) ? token.GetString() ?? "" : "")
            : throw new JsonException($"expected one of {string.Join(", ", s_kinds)}, got {element.GetProperty("type")}");
    }
}
