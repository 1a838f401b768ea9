using System.Text.Json;

namespace Pulumi;

public sealed partial class Config
{
    /// <summary>The value, marked as secret, or null.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value as a truth value, marked as secret, or null.</summary>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value as an integer, marked as secret, or null.</summary>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value as a number, marked as secret, or null.</summary>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value, JSON, as an object, marked as secret, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, null!);

    /// <summary>The value, JSON, as an object, marked as secret, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key, options)!);
}
