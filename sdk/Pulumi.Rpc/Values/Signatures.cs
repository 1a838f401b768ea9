namespace Pulumi.Rpc;

/// <summary>The strings that mark special values inside plain JSON-like trees: on the wire, in state files, in previews.</summary>
public static class Signatures
{
    /// <summary>The member of an object that holds its signature.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret: member <c>value</c> (wire), <c>ciphertext</c> or <c>plaintext</c> (state).</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>An asset: one of <c>path</c>, <c>text</c>, <c>uri</c>, and <c>hash</c>.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive: one of <c>path</c>, <c>uri</c>, <c>assets</c>, and <c>hash</c>.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>A resource reference: <c>urn</c>, <c>id</c>, <c>packageVersion</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output value: <c>value</c>, <c>secret</c>, <c>dependencies</c>.</summary>
    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>The unknown that is written, whatever the type of the value will be.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    const int UnknownLength = 36;

    /// <summary>Whether <paramref name="text"/> is one of the seven sentinels that stand for an unknown value.</summary>
    public static bool IsUnknown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == UnknownLength && text is Unknown
            or "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"
            or "3eeb2bf0-c639-47a8-9e75-3b44932eb421"
            or "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"
            or "030794c1-ac77-496b-92df-f27374a8bd58"
            or "e48ece36-62e2-4504-bad9-02848725956a"
            or "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";
    }
}
