using System.Text.Json;

namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads one stack's configuration and collects what is wrong with it.</summary>
/// <remarks>
/// System.Text.Json, not Newtonsoft.Json: it is part of the runtime, already loaded, and this runs on the way to every preview.
/// </remarks>
sealed class ConfigReader(string stack, IReadOnlyDictionary<string, string> config)
{
    readonly Problems _problems = new($"Pulumi.{stack}.yaml", ": ");

    public void Report(string path, string expected, string? got, string fix) => _problems.Unless(false, path, expected, got, fix);

    public void Check(bool holds, string path, string expected, object? got, string fix) => _problems.Unless(holds, path, expected, got, fix);

    public void ThrowIfAny() => _problems.ThrowIfAny();

    /// <summary>What to do about a name that nobody knows.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Spelling.Nearest(name, known) is { } nearest ? $"Did you mean {nearest}?" : "Remove it, or look for the right name in Pulumi.yaml.";

    /// <summary>Whether the file sets the key to anything but its default (which Pulumi fills in on every stack).</summary>
    public bool IsSet(ConfigKey key) => config.TryGetValue(key.FullName, out var text) && text != key.Default;

    /// <summary>A plain value.</summary>
    public bool Read<T>(ConfigKey key, Kind<T> kind, out T value) => Read(key.FullName, key.Default, kind, out value);

    /// <summary>A plain value of any namespace.</summary>
    public bool Read<T>(string fullName, string? fallback, Kind<T> kind, out T value)
    {
        var text = config.GetValueOrDefault(fullName, fallback!);
        if (kind.TryParse(text, out value))
        {
            return true;
        }

        Report(fullName, kind.Expected, text is null ? null : $"\"{text}\"", kind.Fix);
        return false;
    }

    /// <summary>A structured value.</summary>
    public ConfigNode? Read(ConfigKey key)
    {
        var expected = key.Type == ConfigType.Object ? "names and values" : "a list";
        var text = config.GetValueOrDefault(key.FullName, key.Default!);
        try
        {
            if (text is not null)
            {
                return new(this, key.FullName, JsonDocument.Parse(text).RootElement);
            }

            Report(key.FullName, expected, null, key.Description);
        }
        catch (JsonException)
        {
            Report(key.FullName, expected, $"\"{text}\"", key.Description);
        }

        return null;
    }

    /// <summary>A list whose entries are all of one kind; wrong entries are reported and left out.</summary>
    public List<T> ReadAll<T>(ConfigNode node, Kind<T> kind)
    {
        List<T> values = [];
        foreach (var item in node.Items())
        {
            if (item.Read(kind, out var value))
            {
                Check(!values.Contains(value), item.Path, "each value once", $"\"{value}\" twice", "Remove one.");
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>Reports keys that nobody reads, and keys in the wrong stack's file.</summary>
    public void CheckKeys(AccountRole? role)
    {
        var known = ConfigKeys.All.Select(k => k.Name).ToArray();
        foreach (var fullName in config.Keys.Where(k => k.StartsWith($"{ConfigKey.Namespace}:", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = fullName[(ConfigKey.Namespace.Length + 1)..];
            Check(known.Contains(name), fullName, "a key of the platform", "an unknown one", Hint(name, known));
        }

        foreach (var key in ConfigKeys.All.Where(k => role is { } r && !k.Roles.Contains(r) && IsSet(k)))
        {
            Report(key.FullName, $"only on {string.Join(" and ", key.Roles).ToLowerInvariant()} stacks", $"it on a {role.ToString()!.ToLowerInvariant()} stack", "Move it to the file that it belongs to.");
        }
    }
}
