using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Secrets as ciphertext, for state files.</summary>
public sealed class EncryptedSecrets(ISecretCrypter crypter) : ISecretForm
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, SecretValue secret)
    {
        json.WriteStartObject();
        json.WriteString(Signatures.Key, Signatures.Secret);
        json.WriteString("ciphertext", crypter.Encrypt(PropertyJsonWriter.Text(secret.Value, PlaintextSecrets.Instance)));
        json.WriteEndObject();
    }
}
