namespace SecurityPlatform.Analytics.Sql;

/// <summary>UNNEST of an array of rows or of a map, which Trino spreads over as many columns as are named behind it.</summary>
static class TrinoUnnest
{
    /// <summary>What to write before and behind the argument, and how many tokens behind the bracket that replaces; null when DuckDB does it alike.</summary>
    public static (string Start, string End, int Skip)? Rows(IReadOnlyList<SqlToken> tokens, int unnest, int close)
    {
        var position = close + 1;
        var numbered = position + 1 < tokens.Count && tokens[position].Is("with") && tokens[position + 1].Is("ordinality");
        var columns = Columns(tokens, position + (numbered ? 2 : 0));
        var spread = columns - (numbered ? 1 : 0) > 1 && unnest > 0 && (tokens[unnest - 1].Is("join") || tokens[unnest - 1].Is(","));
        return spread
            ? ("LATERAL (SELECT unnest(sp_elements(", numbered ? "), max_depth := 2), generate_subscripts(sp_elements(1), 1))" : "), max_depth := 2))", numbered ? 2 : 0)
            : null;
    }

    // AS t (a, b) or t (a, b): the number of names.
    static int Columns(IReadOnlyList<SqlToken> tokens, int position)
    {
        position += position < tokens.Count && tokens[position].Is("as") ? 1 : 0;
        if (position + 1 >= tokens.Count || !tokens[position].IsName || !tokens[position + 1].Is("("))
        {
            return 0;
        }

        var close = SqlTokens.Close(tokens, position + 1);
        return (close - position) / 2;
    }
}
