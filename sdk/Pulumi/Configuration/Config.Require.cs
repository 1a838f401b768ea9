using System.Text.Json;

namespace Pulumi;

public sealed partial class Config
{
    /// <summary>The value.</summary>
    /// <exception cref="RunException">It is missing.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>The value, marked as secret.</summary>
    /// <exception cref="RunException">It is missing.</exception>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>The value as a truth value.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>The value as a truth value, marked as secret.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>The value as an integer.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>The value as an integer, marked as secret.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>The value as a number.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>The value as a number, marked as secret.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>The value, JSON, as an object.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public T RequireObject<T>(string key) => RequireObject<T>(key, null!);

    /// <summary>The value, JSON, as an object.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    /// <summary>The value, JSON, as an object, marked as secret.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public Output<T> RequireSecretObject<T>(string key) => RequireSecretObject<T>(key, null!);

    /// <summary>The value, JSON, as an object, marked as secret.</summary>
    /// <exception cref="RunException">It is missing or wrong.</exception>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));
}
