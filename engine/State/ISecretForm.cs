using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>How secrets look in a JSON document.</summary>
public interface ISecretForm
{
    /// <summary>Writes a secret in place of its value.</summary>
    void Write(Utf8JsonWriter json, SecretValue secret);
}
