using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the stack, below one namespace.</summary>
public sealed partial class Config
{
    readonly string? _name;

    /// <summary>Opens a namespace; nothing is read before a getter is called.</summary>
    /// <param name="name">The namespace; null means the project. A trailing <c>:config</c> is left out.</param>
    public Config(string? name = null)
    {
        _name = name ?? Deployment.Instance.ProjectName;
        const string OldSuffix = ":config";
        if (_name.EndsWith(OldSuffix, StringComparison.Ordinal))
        {
            _name = _name[..^OldSuffix.Length];
        }
    }

    /// <summary>The value, or null.</summary>
    public string? Get(string key) => Deployment.Required.Settings.Config.TryGetValue(FullKey(key), out var value) ? value : null;

    /// <summary>The value as a truth value, or null.</summary>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? GetBoolean(string key) => Parse(key, value => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException(),
    });

    /// <summary>The value as an integer, or null.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public int? GetInt32(string key) => Parse(key, value => int.Parse(value, Invariant));

    /// <summary>The value as a number, or null.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public double? GetDouble(string key) => Parse(key, value => double.Parse(value, Invariant));

    /// <summary>The value, JSON, as an object; the default of its type when missing.</summary>
    /// <exception cref="RunException">It is not JSON of that type.</exception>
    public T? GetObject<T>(string key) => GetObject<T>(key, null!);

    /// <summary>The value, JSON, as an object; the default of its type when missing.</summary>
    /// <exception cref="RunException">It is not JSON of that type.</exception>
    public T? GetObject<T>(string key, JsonSerializerOptions options)
    {
        if (Get(key) is not { } value)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw Invalid(key, value, typeof(T), exception);
        }
    }

    static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    string FullKey(string key) => $"{_name}:{key}";

    T? Parse<T>(string key, Func<string, T> parse)
        where T : struct
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        try
        {
            return parse(value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Invalid(key, value, typeof(T), exception);
        }
    }

    RunException Invalid(string key, string value, Type expected, Exception cause)
    {
        var fullKey = FullKey(key);
        var shown = Deployment.Required.Settings.ConfigSecretKeys.Contains(fullKey) ? "[secret]" : value;
        return new($"Configuration '{fullKey}' value '{shown}' is not a valid {expected.Name}", cause);
    }

    RunException Missing(string key)
    {
        var fullKey = FullKey(key);
        return new(
            $"Missing Required configuration variable '{fullKey}'\n"
            + $"\tplease set a value using the command `pulumi config set {fullKey} <value>`");
    }
}
