using System.Text.Json;

namespace SecurityPlatform.Model.Configuration;

/// <summary>A place in a structured value: reads what is there and reports what is wrong, with the whole path.</summary>
sealed class ConfigNode(ConfigReader reader, string path, JsonElement element)
{
    public string Path => path;

    /// <summary>The elements of a list.</summary>
    public IEnumerable<ConfigNode> Items()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            reader.Report(path, "a list", Shown(), "Start each entry with a hyphen.");
            yield break;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            yield return new(reader, $"{path}[{index++}]", item);
        }
    }

    /// <summary>The members of an object whose names the user chooses.</summary>
    public IEnumerable<(string Name, ConfigNode Node)> Members()
    {
        if (!IsObject())
        {
            yield break;
        }

        foreach (var member in element.EnumerateObject())
        {
            yield return (member.Name, new(reader, $"{path}.{member.Name}", member.Value));
        }
    }

    /// <summary>Reports every member that is not in <paramref name="names"/>; false when this is no object at all.</summary>
    public bool HasOnly(params string[] names)
    {
        if (!IsObject())
        {
            return false;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                reader.Report($"{path}.{member.Name}", $"one of {string.Join(", ", names)}", "an unknown name", ConfigReader.Hint(member.Name, names));
            }
        }

        return true;
    }

    /// <summary>A member that must be there.</summary>
    public bool Required<T>(string name, Kind<T> kind, out T value)
    {
        if (Member(name) is { } node)
        {
            return node.Read(kind, out value);
        }

        reader.Report($"{path}.{name}", kind.Expected, null, kind.Fix);
        value = default!;
        return false;
    }

    /// <summary>A member that may be missing. False only when it is there and wrong.</summary>
    public bool Optional<T>(string name, Kind<T> kind, T fallback, out T value)
    {
        value = fallback;
        return Member(name) is not { } node || node.Read(kind, out value);
    }

    /// <summary>A member, or null.</summary>
    public ConfigNode? Member(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member)
            ? new ConfigNode(reader, $"{path}.{name}", member)
            : null;

    /// <summary>This value itself. A number is taken only where one is wanted: an id may have lost its leading zero.</summary>
    public bool Read<T>(Kind<T> kind, out T value)
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number when typeof(T) == typeof(int) => element.GetRawText(),
            _ => null,
        };
        if (kind.TryParse(text, out value!))
        {
            return true;
        }

        reader.Report(path, kind.Expected, Shown(), kind.Fix);
        return false;
    }

    bool IsObject()
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        reader.Report(path, "names and values", Shown(), "Write it as \"name: value\", indented.");
        return false;
    }

    string? Shown() => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "names and values",
        JsonValueKind.Number => $"the number {element.GetRawText()}",
        _ => element.GetRawText(),
    };
}
