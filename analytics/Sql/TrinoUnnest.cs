namespace SecurityPlatform.Analytics.Sql;

/// <summary>
/// UNNEST where DuckDB differs: of several arrays side by side, and of an array of rows or of a map, which Trino spreads over as many
/// columns as are named behind it.
/// </summary>
static class TrinoUnnest
{
    /// <summary>What to write, and the last token that it replaces; null when DuckDB does it alike.</summary>
    /// <param name="tokens">The statement.</param>
    /// <param name="unnest">Where UNNEST stands.</param>
    /// <param name="close">Its closing bracket.</param>
    /// <param name="arguments">What stands between the brackets, as DuckDB wants it.</param>
    /// <exception cref="FormatException">Rows or maps beside other arrays, which are told apart by types that nobody knows here.</exception>
    public static (string Text, int End)? Write(IReadOnlyList<SqlToken> tokens, int unnest, int close, IReadOnlyList<string> arguments)
    {
        if (unnest == 0 || !(tokens[unnest - 1].Is("join") || tokens[unnest - 1].Is(",") || tokens[unnest - 1].Is("from")))
        {
            return null;
        }

        var numbered = close + 2 < tokens.Count && tokens[close + 1].Is("with") && tokens[close + 2].Is("ordinality");
        var end = close + (numbered ? 2 : 0);
        var columns = Columns(tokens, end + 1) - (numbered ? 1 : 0);
        if (arguments.Count > 1 && columns != arguments.Count)
        {
            throw new FormatException($"UNNEST: expected a name for each of the {arguments.Count} arrays{(numbered ? " and for the ordinality" : "")}, got {columns + (numbered ? 1 : 0)} names. Name them behind it: AS t (a, b); spread rows and maps in an UNNEST of their own.");
        }

        return columns < 2 ? null : arguments.Count > 1 ? (SideBySide(arguments, numbered), end) : (Spread(arguments[0], numbered), end);
    }

    // Shorter arrays go on with NULL, in both.
    static string SideBySide(IReadOnlyList<string> arrays, bool numbered)
    {
        var lengths = string.Join(", ", arrays.Select(array => $"coalesce(len({array}), 0)"));
        return $"LATERAL (SELECT {string.Join(", ", arrays.Select(array => $"unnest({array})"))}{(numbered ? $", unnest(generate_series(1, system.main.greatest({lengths})))" : "")})";
    }

    static string Spread(string rows, bool numbered) =>
        $"LATERAL (SELECT unnest(sp_elements({rows}), max_depth := 2){(numbered ? $", unnest(generate_series(1, len(sp_elements({rows}))))" : "")})";

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
