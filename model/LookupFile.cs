using System.Globalization;

namespace SecurityPlatform.Model;

/// <summary>The rows of a <see cref="Lookup"/> as its CSV file has them: a header line, then a line per row.</summary>
/// <remarks>
/// No quotes, and no commas inside values: Athena's reader of typed columns (LazySimpleSerDe) knows no quoting, and the reader that
/// knows it (OpenCSVSerDe) has no dates. An empty value is NULL.
/// </remarks>
public static class LookupFile
{
    /// <summary>The checked-in text of <paramref name="lookup"/>, which is part of this assembly.</summary>
    /// <exception cref="PlatformConfigException">There is no file lookups/ID.csv.</exception>
    public static string Text(Lookup lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        using var stream = typeof(LookupFile).Assembly.GetManifestResourceStream(Name(lookup));
        if (stream is null)
        {
            throw new PlatformConfigException([$"{Name(lookup)}: expected a file with a header line, got none. Add it with the columns {Header(lookup)}."]);
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of <paramref name="text"/>, one value per column; <see langword="null"/> for an empty one.</summary>
    /// <exception cref="PlatformConfigException">A line does not fit the columns; every such line is named.</exception>
    public static IReadOnlyList<IReadOnlyList<string?>> Rows(Lookup lookup, string text)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        ArgumentNullException.ThrowIfNull(text);
        var problems = new Problems(Name(lookup), ":");
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        problems.Unless(lines[0] == Header(lookup), "1", Header(lookup), $"\"{lines[0]}\"", "Write the declared columns in their order.");
        var rows = new List<IReadOnlyList<string?>>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            rows.Add(Row(lookup, lines[i], i + 1, problems));
        }

        problems.ThrowIfAny();
        return rows;
    }

    /// <summary>The text of a file with these rows.</summary>
    public static string Write(Lookup lookup, IEnumerable<IReadOnlyList<string?>> rows) =>
        string.Concat(((IEnumerable<string>)[Header(lookup), .. rows.Select(row => string.Join(',', row))]).Select(line => $"{line}\n"));

    static List<string?> Row(Lookup lookup, string line, int number, Problems problems)
    {
        var at = number.ToString(CultureInfo.InvariantCulture);
        problems.Unless(!line.Contains('"'), at, "no quotes", line, "Leave them out; a value cannot hold a comma.");
        var values = line.Split(',');
        problems.Unless(values.Length == lookup.Columns.Count, at, $"{lookup.Columns.Count} values", values.Length, "A value cannot hold a comma.");
        List<string?> row = [.. values.Select(value => value.Length == 0 ? null : value)];
        foreach (var (column, value) in lookup.Columns.Zip(row))
        {
            problems.Unless(value is null || Fits(column.Type, value), $"{at}.{column.Name}", Expected(column.Type), $"\"{value}\"", "Correct the value.");
        }

        return row;
    }

    static bool Fits(string type, string value) => type switch
    {
        "int" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "bigint" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => value.Trim().Length == value.Length,
    };

    static string Expected(string type) => type switch
    {
        "int" or "bigint" => "a whole number",
        "date" => "a date such as 2026-01-31",
        _ => "no blank at the ends",
    };

    static string Header(Lookup lookup) => string.Join(',', lookup.Columns.Select(column => column.Name));

    static string Name(Lookup lookup) => $"lookups/{lookup.Id}.csv";
}
