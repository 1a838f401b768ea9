using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Secrets in the clear, as <c>pulumi stack export --show-secrets</c> writes them. Never for files that stay.</summary>
public sealed class PlaintextSecrets : ISecretForm
{
    PlaintextSecrets()
    {
    }

    /// <summary>The only one.</summary>
    public static PlaintextSecrets Instance { get; } = new();

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, SecretValue secret)
    {
        json.WriteStartObject();
        json.WriteString(Signatures.Key, Signatures.Secret);
        json.WriteString("plaintext", PropertyJsonWriter.Text(secret.Value, this));
        json.WriteEndObject();
    }
}
