namespace SecurityPlatform.Analytics.Sql;

/// <summary>The functions of Trino that queries may use here.</summary>
static class TrinoFunctions
{
    const string Declaration = "CREATE MACRO ";

    static readonly Lazy<IReadOnlyList<Macro>> s_macros = new(() => [.. ReadMacros()]);

    /// <summary>DuckDB has them under the same name, with the same meaning.</summary>
    public static IReadOnlyList<string> Native { get; } =
    [
        "abs", "any_value", "arbitrary", "array_agg", "array_distinct", "avg", "bit_count", "bool_and", "bool_or", "cbrt", "ceil", "ceiling", "chr",
        "coalesce", "concat_ws", "corr", "count", "covar_pop", "covar_samp", "cume_dist", "degrees", "dense_rank", "exp", "first_value",
        "flatten", "floor", "from_base64", "from_hex", "hamming_distance", "histogram", "if", "is_nan", "kurtosis", "lag", "last_value", "lead", "length", "ln", "log10",
        "log2", "lower", "lpad", "ltrim", "map", "map_entries", "map_from_entries", "map_keys", "map_values", "max", "max_by", "md5", "min", "min_by", "mod", "now",
        "nth_value", "ntile", "nullif", "percent_rank", "pi", "pow", "radians", "rank", "repeat", "reverse", "round", "row", "row_number", "rpad", "rtrim",
        "sha1", "sha256", "sign", "skewness", "split", "sqrt", "starts_with", "stddev", "stddev_pop", "stddev_samp", "strpos", "substr", "substring",
        "sum", "to_base64", "translate", "trim", "try", "unnest", "upper", "url_decode", "url_encode", "var_pop", "var_samp", "variance",
    ];

    static readonly Lazy<HashSet<string>> s_known = new(() =>
        new([.. Native!, .. TrinoRewriter.Rewritten, .. MacroNames], StringComparer.OrdinalIgnoreCase));

    /// <summary>The macros, each behind those that it calls.</summary>
    public static IReadOnlyList<Macro> Macros => s_macros.Value;

    /// <summary>The functions that are macros; the helpers of macros start with sp_ and are no functions of Trino.</summary>
    public static IEnumerable<string> MacroNames => Macros.Select(macro => macro.Name).Where(name => !name.StartsWith("sp_", StringComparison.Ordinal));

    /// <summary>Every supported function, in order.</summary>
    public static IEnumerable<string> All => s_known.Value.Order(StringComparer.Ordinal);

    /// <summary>Whether a query may call it.</summary>
    public static bool Knows(string name) => s_known.Value.Contains(name);

    static IEnumerable<Macro> ReadMacros()
    {
        using var reader = new StreamReader(typeof(TrinoFunctions).Assembly.GetManifestResourceStream("trino.sql")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Declaration, StringComparison.Ordinal))
            {
                yield return new(line[Declaration.Length..line.IndexOf('(', StringComparison.Ordinal)], line);
            }
        }
    }
}
