using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Documents for people and pull requests: the word <c>[secret]</c>, as <c>pulumi preview --json</c> writes it.</summary>
public sealed class BlindedSecrets : ISecretForm
{
    BlindedSecrets()
    {
    }

    /// <summary>The only one.</summary>
    public static BlindedSecrets Instance { get; } = new();

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, SecretValue secret) => json.WriteStringValue("[secret]");
}
