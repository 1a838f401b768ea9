namespace SecurityPlatform.Analytics.Sql;

/// <summary>Finds calls of functions that are not supported here, before DuckDB understands something else by them.</summary>
static class TrinoCalls
{
    // What may stand before a bracket without being a function.
    static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "and", "any", "array", "as", "between", "by", "case", "distinct", "else", "except", "exists", "filter", "from", "in", "intersect", "join", "lateral", "not",
        "on", "or", "over", "recursive", "select", "some", "then", "union", "using", "values", "when", "where", "with", "decimal", "varchar", "char", "timestamp", "row", "sets", "having",
        "rollup", "cube", "position", "within", "grouping", "is", "like", "interval", "end", "limit", "ordinality",
    };

    /// <summary>Throws for calls of unknown functions; all at once.</summary>
    /// <exception cref="FormatException">There are such calls.</exception>
    public static void Check(IReadOnlyList<SqlToken> tokens)
    {
        SortedSet<string> unknown = new(StringComparer.Ordinal);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == SqlTokenKind.Word && tokens[i + 1].Is("(") && !s_words.Contains(tokens[i].Text)
                && !NamesATable(tokens, i) && !TrinoFunctions.Knows(tokens[i].Name))
            {
                unknown.Add(tokens[i].Name);
            }
        }

        if (unknown.Count > 0)
        {
            throw new FormatException($"{string.Join(", ", unknown)}: expected functions that the runner knows from Trino, got none of these. "
                + "docs/generated/trino-functions.md lists them; add a macro to analytics/Sql/trino.sql, or say it with another function.");
        }
    }

    // AS t (a, b), UNNEST(x) t (a), WITH w (a) AS, a table behind a dot.
    static bool NamesATable(IReadOnlyList<SqlToken> tokens, int i) =>
        i > 0 && (tokens[i - 1].Is("as") || tokens[i - 1].Is(")") || tokens[i - 1].Is("ordinality") || tokens[i - 1].Is("with")
            || (tokens[i - 1].Is(",") && SqlTokens.Close(tokens, i + 1) is var close && close + 2 < tokens.Count && tokens[close + 1].Is("as") && tokens[close + 2].Is("(")));
}
