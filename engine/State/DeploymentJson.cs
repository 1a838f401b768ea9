using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Pulumi's deployment format, version 3: what <c>pulumi stack export</c> writes and <c>import</c> reads.</summary>
public static class DeploymentJson
{
    /// <summary>The version of the format. A state that uses features is version 4 and names them.</summary>
    public const int Version = 3;

    const int FeatureVersion = 4;

    /// <summary>The version of Pulumi whose behaviour the engine follows.</summary>
    public const string EngineVersion = "v3.259.0";

    /// <summary>Writes a whole document.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="snapshot">The state.</param>
    /// <param name="secrets">How secrets look.</param>
    /// <param name="clientTokens">Whether pending creations keep their tokens: in state files, not in exports.</param>
    public static void Write(Stream stream, Snapshot snapshot, ISecretForm secrets, bool clientTokens = false)
    {
        using var json = new Utf8JsonWriter(stream, StateJson.Indented);
        json.WriteStartObject();
        WriteVersion(json, snapshot);
        json.WriteStartObject("deployment");
        WriteManifest(json, snapshot);
        WriteSecretsProvider(json, snapshot.EncryptionSalt);
        json.WriteStartArray("resources");
        foreach (var resource in snapshot.Resources)
        {
            ResourceJson.Write(json, resource, secrets);
        }

        json.WriteEndArray();
        WritePending(json, snapshot, secrets, clientTokens);
        json.WriteStartObject("metadata");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="crypter">Given the salt of the document ("" when it has none), opens its secrets; asked once.</param>
    /// <exception cref="JsonException">It is no deployment of this version.</exception>
    public static Snapshot Read(ReadOnlyMemory<byte> bytes, Func<string, ISecretCrypter?> crypter)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !root.TryGetProperty("deployment", out var deployment))
        {
            throw new JsonException("expected a deployment with version and deployment, got something else");
        }

        if (version.GetInt32() is not (Version or FeatureVersion))
        {
            throw new JsonException($"expected deployment version {Version} or {FeatureVersion}, got {version.GetInt32()}");
        }

        var salt = Salt(deployment);
        var reader = new ResourceJsonReader(new PropertyJsonReader(crypter(salt)));
        return new Snapshot
        {
            Resources = deployment.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array
                ? [.. resources.EnumerateArray().Select(reader.Read)]
                : [],
            Pending = deployment.TryGetProperty("pending_operations", out var pending) && pending.ValueKind == JsonValueKind.Array
                ? [.. pending.EnumerateArray().Select(operation => PendingJson.Read(operation, reader))]
                : [],
            Time = deployment.GetProperty("manifest").GetProperty("time").GetDateTimeOffset(),
            EncryptionSalt = salt,
        };
    }

    static void WriteVersion(Utf8JsonWriter json, Snapshot snapshot)
    {
        var hooks = snapshot.Resources.Any(r => !ReferenceEquals(r.Hooks, HookBinding.Empty) && HookJson.Moments(r.Hooks).Any(m => !m.Names.IsEmpty));
        var replaceWith = snapshot.Resources.Any(r => !r.ReplaceWith.IsEmpty);
        json.WriteNumber("version", hooks || replaceWith ? FeatureVersion : Version);
        ResourceJson.List(json, "features", [.. hooks ? ["hooks"] : Array.Empty<string>(), .. replaceWith ? ["replaceWith"] : Array.Empty<string>()]);
    }

    static void WriteManifest(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteStartObject("manifest");
        json.WriteString("time", snapshot.Time.UtcDateTime);
        json.WriteString("magic", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EngineVersion))));
        json.WriteString("version", EngineVersion);
        json.WriteEndObject();
    }

    static void WriteSecretsProvider(Utf8JsonWriter json, string salt)
    {
        if (salt.Length == 0)
        {
            return;
        }

        json.WriteStartObject("secrets_providers");
        json.WriteString("type", "passphrase");
        json.WriteStartObject("state");
        json.WriteString("salt", salt);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WritePending(Utf8JsonWriter json, Snapshot snapshot, ISecretForm secrets, bool clientTokens)
    {
        if (snapshot.Pending.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("pending_operations");
        foreach (var operation in snapshot.Pending)
        {
            PendingJson.Write(json, clientTokens ? operation : operation with { ClientToken = "" }, secrets);
        }

        json.WriteEndArray();
    }

    static string Salt(JsonElement deployment) =>
        deployment.TryGetProperty("secrets_providers", out var provider)
        && provider.ValueKind == JsonValueKind.Object
        && provider.TryGetProperty("state", out var state)
        && state.TryGetProperty("salt", out var salt)
            ? salt.GetString() ?? ""
            : "";
}
