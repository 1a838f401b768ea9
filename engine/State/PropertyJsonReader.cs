using System.Globalization;
using System.Text;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Reads property values from state files.</summary>
/// <param name="crypter">Opens secrets; null refuses to meet one.</param>
sealed class PropertyJsonReader(ISecretCrypter? crypter)
{
    /// <summary>The value of <paramref name="element"/>.</summary>
    public PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Text(element.GetString()!),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => new ListValue(element.EnumerateArray().Select(Read)),
        JsonValueKind.Object => ReadObject(element),
        _ => PropertyValue.Null,
    };

    /// <summary>The members of an object that has no signature.</summary>
    public PropertyMap ReadMap(JsonElement element) => Members(element, Read);

    /// <summary>An object whose members' values are what <paramref name="read"/> makes of them.</summary>
    public static PropertyMap Members(JsonElement element, Func<JsonElement, PropertyValue> read)
    {
        var members = new PropertyMap.Builder(4);
        foreach (var member in element.EnumerateObject())
        {
            members.Add(member.Name, read(member.Value));
        }

        return members.ToMap();
    }

    PropertyValue ReadObject(JsonElement element)
    {
        if (!element.TryGetProperty(Signatures.Key, out var signature))
        {
            return ReadMap(element);
        }

        var hash = Member(element, "hash") ?? "";
        return signature.GetString() switch
        {
            Signatures.Secret => new SecretValue(Open(element)),
            Signatures.Asset => new AssetValue(Source(element, out var content), content, hash),
            Signatures.Archive when element.TryGetProperty("assets", out var assets) => new ArchiveValue(ReadMap(assets), hash),
            Signatures.Archive => new ArchiveValue(Source(element, out var content), content, hash),
            Signatures.ResourceReference => new ResourceReferenceValue(Member(element, "urn") ?? "", Member(element, "id"), Member(element, "packageVersion") ?? ""),
            PropertyJsonWriter.FloatSignature => BitConverter.Int64BitsToDouble(
                long.Parse(Member(element, "value") ?? "0", NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            var other => throw new JsonException($"expected a known signature, got {other}"),
        };
    }

    PropertyValue Open(JsonElement element)
    {
        var text = Member(element, "plaintext")
            ?? (crypter ?? throw new JsonException("expected no secret without a secrets provider, got one"))
                .Decrypt(Member(element, "ciphertext") ?? throw new JsonException("expected a secret with ciphertext, got none"));
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
        return Read(document.RootElement);
    }

    static PropertyValue Text(string text) => Signatures.IsUnknown(text) ? PropertyValue.Unknown : text;

    static AssetSource Source(JsonElement element, out string content)
    {
        foreach (var (name, source) in (ReadOnlySpan<(string, AssetSource)>)[("path", AssetSource.Path), ("text", AssetSource.Text), ("uri", AssetSource.Uri)])
        {
            if (Member(element, name) is { } found)
            {
                content = found;
                return source;
            }
        }

        throw new JsonException("expected an asset with path, text or uri, got none");
    }

    static string? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
