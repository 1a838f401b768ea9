using System.Text.Json;

namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads one stack's configuration and collects what is wrong with it.</summary>
/// <remarks>
/// System.Text.Json, not Newtonsoft.Json: it is part of the runtime, already loaded, and this runs on the way to every preview.
/// Texts of problems are made only when there is a problem, for the same reason.
/// </remarks>
sealed class ConfigReader(string stack, IReadOnlyDictionary<string, string> config)
{
    readonly Problems _problems = new($"Pulumi.{stack}.yaml", ": ");

    public void Report(string path, string expected, string? got, string fix) => _problems.Unless(false, path, expected, got, fix);

    public void ThrowIfAny() => _problems.ThrowIfAny();

    /// <summary>What to do about a name that nobody knows.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Spelling.Nearest(name, known) is { } nearest ? $"Did you mean {nearest}?" : "Remove it, or look for the right name in Pulumi.yaml.";

    /// <summary>A plain value.</summary>
    public bool Read<T>(ConfigKey key, Kind<T> kind, out T value) => Read(key.FullName, key.Default, kind, out value);

    /// <summary>A plain value of any namespace.</summary>
    public bool Read<T>(string fullName, string? fallback, Kind<T> kind, out T value)
    {
        var text = config.GetValueOrDefault(fullName, fallback!);
        if (kind.TryParse(text, out value!))
        {
            return true;
        }

        Report(fullName, kind.Expected, text is null ? null : $"\"{text}\"", kind.Fix);
        return false;
    }

    /// <summary>A structured value; null when it is missing, wrong, or no more than its default.</summary>
    public ConfigNode? Read(ConfigKey key)
    {
        var text = config.GetValueOrDefault(key.FullName, key.Default!);
        if (text is not null && text == key.Default)
        {
            return null;
        }

        try
        {
            if (text is not null)
            {
                return new(this, key.FullName, JsonDocument.Parse(text).RootElement);
            }
        }
        catch (JsonException)
        {
            // Reported below, like a missing value.
        }

        Report(key.FullName, key.Type == ConfigType.Object ? "names and values" : "a list", text is null ? null : $"\"{text}\"", key.Description);
        return null;
    }

    /// <summary>A list whose entries are all of one kind; wrong entries are reported and left out.</summary>
    public List<T> ReadAll<T>(ConfigNode node, Kind<T> kind)
    {
        List<T> values = [];
        HashSet<string> seen = [];
        foreach (var item in node.Items())
        {
            if (item.Read(kind, out var value))
            {
                var text = value!.ToString()!;
                if (seen.Add(text))
                {
                    values.Add(value);
                }
                else
                {
                    Report(item.Path, "each value once", $"\"{text}\" twice", "Remove one.");
                }
            }
        }

        return values;
    }

    /// <summary>Reports keys that nobody reads, and keys in the wrong stack's file.</summary>
    public void CheckKeys(AccountRole? role)
    {
        var names = config.Keys.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var fullName in names)
        {
            if (!fullName.StartsWith($"{ConfigKey.Namespace}:", StringComparison.Ordinal))
            {
                continue;
            }

            if (ConfigKeys.Find(fullName) is not { } key)
            {
                Report(fullName, "a key of the platform", "an unknown one", Hint(fullName[(ConfigKey.Namespace.Length + 1)..], ConfigKeys.All.Select(k => k.Name)));
            }
            else if (role is { } found && !key.AppliesTo(found) && config[fullName] != key.Default)
            {
                Report(fullName, $"only on {string.Join(" and ", key.Roles.Select(AccountComparison.Word))} stacks", $"it on a {AccountComparison.Word(found)} stack", "Move it to the file that it belongs to.");
            }
        }
    }
}
