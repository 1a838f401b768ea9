using SecurityPlatform.Model.Configuration;

namespace SecurityPlatform.Model.Queries;

/// <summary>Reads the comment lines at the top of a query: "-- key: value", longer values on lines that start with "--   ".</summary>
public static class QueryHeader
{
    static readonly string[] s_required = ["id", "title", "source", "class", "severity", "schedule", "attack", "why", "triage", "limits"];
    static readonly string[] s_optional = ["stratus", "cis", "operation", "lookups"];
    static readonly string[] s_operations = ["A1", "A2", "A3", "A4", "B1", "B2", "B3"];

    /// <summary>Reads a whole query.</summary>
    /// <param name="id">The path below queries/ without .sql; the header must say the same.</param>
    /// <param name="text">The file.</param>
    /// <exception cref="PlatformConfigException">Anything is wrong; every problem is named.</exception>
    public static Query Parse(string id, string text)
    {
        var problems = new Problems($"queries/{id}.sql", ": ");
        var lines = text.ReplaceLineEndings("\n");
        var end = HeaderEnd(lines);
        var values = Values(lines[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries), problems);
        foreach (var key in s_required.Where(key => !values.ContainsKey(key)))
        {
            problems.Unless(false, key, "a line \"-- " + key + ": ...\"", null, "Write it at the top of the file.");
        }

        string Get(string key) => values.GetValueOrDefault(key, "");
        problems.Unless(!values.ContainsKey("id") || Get("id") == id, "id", id, Get("id"), "The id is the path of the file below queries/.");
        var sources = Listed("source", problems, values, Source);
        problems.Unless(sources.Count == 0 || id.StartsWith($"{sources[0].Id}/", StringComparison.Ordinal), "source",
            $"the folder's name, {id.Split('/')[0]}", Get("source"), "Name first the source in whose workgroup the query runs.");
        var number = One("class", ["1", "2", "3"], problems, values);
        var severity = One("severity", ["info", "low", "medium", "high", "critical"], problems, values);
        var schedule = One("schedule", ["none", "daily", "weekly"], problems, values);
        _ = values.ContainsKey("operation") ? One("operation", s_operations, problems, values) : 0;
        var attack = Get("attack") == "none" ? [] : Listed("attack", problems, values, Technique);
        var sql = lines[end..].Trim('\n');
        problems.Unless(sql.Length > 0, "SQL", "a statement under the header", null, "Write it.");
        problems.ThrowIfAny();
        return new()
        {
            Id = id,
            Title = Get("title"),
            Sources = sources,
            Class = number + 1,
            Severity = (QuerySeverity)severity,
            Schedule = (QuerySchedule)schedule,
            Attack = attack,
            Stratus = Names(Get("stratus")),
            Cis = values.GetValueOrDefault("cis"),
            Operation = values.GetValueOrDefault("operation"),
            Lookups = Names(Get("lookups")),
            Why = Get("why"),
            Triage = Get("triage"),
            Limits = Get("limits"),
            Sql = sql.TrimEnd(),
            Text = text,
        };
    }

    // Where the first line begins that is no comment.
    static int HeaderEnd(string text)
    {
        var end = 0;
        while (text.AsSpan(end).StartsWith("--"))
        {
            var feed = text.IndexOf('\n', end);
            end = feed < 0 ? text.Length : feed + 1;
        }

        return end;
    }

    static Dictionary<string, string> Values(string[] header, Problems problems)
    {
        Dictionary<string, string> values = [];
        string? last = null;
        foreach (var line in header)
        {
            var text = line[2..];
            if (text.StartsWith("  ", StringComparison.Ordinal) && last is not null)
            {
                values[last] = $"{values[last]} {text.Trim()}".Trim();
                continue;
            }

            var colon = text.IndexOf(':', StringComparison.Ordinal);
            last = colon < 0 ? text.Trim() : text[..colon].Trim();
            var known = s_required.Contains(last) || s_optional.Contains(last);
            if (!known)
            {
                problems.Unless(false, last.Length == 0 ? "an empty line" : last, "a known key", last.Length == 0 ? null : last,
                    Spelling.Nearest(last, [.. s_required, .. s_optional]) is { } near ? $"Did you mean {near}?" : $"Known are {string.Join(", ", [.. s_required, .. s_optional])}. A longer value goes on with three blanks.");
            }

            problems.Unless(values.TryAdd(last, colon < 0 ? "" : text[(colon + 1)..].Trim()), last, "one such line", "two", "Join them.");
        }

        foreach (var key in s_required.Where(key => values.GetValueOrDefault(key) == ""))
        {
            problems.Unless(false, key, "a value", null, "Write it behind the colon.");
        }

        return values;
    }

    static int One(string key, string[] words, Problems problems, Dictionary<string, string> values)
    {
        var index = Array.IndexOf(words, values.GetValueOrDefault(key, ""));
        problems.Unless(index >= 0 || !values.ContainsKey(key), key, $"one of {string.Join(", ", words)}", values.GetValueOrDefault(key), "Choose one.");
        return index;
    }

    static List<T> Listed<T>(string key, Problems problems, Dictionary<string, string> values, Func<string, (T? Value, string Expected)> read)
        where T : class
    {
        List<T> found = [];
        foreach (var name in Names(values.GetValueOrDefault(key, "")))
        {
            var (value, expected) = read(name);
            problems.Unless(value is not null, key, expected, name, "Correct it; several are separated by commas.");
            if (value is not null)
            {
                found.Add(value);
            }
        }

        return found;
    }

    static (LogSource? Value, string Expected) Source(string name) =>
        (LogSources.All.FirstOrDefault(source => source.Id == name), $"a log source: {string.Join(", ", LogSources.All.Select(s => s.Id))}");

    // T and four digits, and perhaps a dot and three more.
    static (string? Value, string Expected) Technique(string name) =>
        (name.Length is 5 or 9 && name[0] == 'T' && name.AsSpan(1, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (name.Length == 5 || (name[5] == '.' && name.AsSpan(6).IndexOfAnyExceptInRange('0', '9') < 0)) ? name : null,
            "the id of an ATT&CK technique such as T1078 or T1078.004, or none");

    static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
