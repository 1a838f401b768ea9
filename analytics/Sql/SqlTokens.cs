namespace SecurityPlatform.Analytics.Sql;

/// <summary>SQL cut into tokens, without blanks and comments.</summary>
static class SqlTokens
{
    static readonly string[] s_pairs = ["->", "=>", "<>", "!=", ">=", "<=", "||", "::"];

    /// <summary>The tokens that mean something, in order.</summary>
    public static List<SqlToken> Read(string sql) => [.. ReadAll(sql).Where(token => token.Kind != SqlTokenKind.Space)];

    /// <summary>Every token: put together they are the text again.</summary>
    public static IEnumerable<SqlToken> ReadAll(string sql)
    {
        for (var start = 0; start < sql.Length;)
        {
            var (kind, length) = Next(sql, start);
            yield return new(kind, sql.Substring(start, length));
            start += length;
        }
    }

    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static int Close(IReadOnlyList<SqlToken> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (tokens[i].Is("("))
            {
                depth++;
            }
            else if (tokens[i].Is(")") && --depth == 0)
            {
                return i;
            }
        }

        throw new FormatException("SQL: expected a closing bracket for each opening one, got too few. Count them.");
    }

    /// <summary>Text for DuckDB.</summary>
    public static string Write(IEnumerable<SqlToken> tokens) => string.Join(' ', tokens.Select(token => token.Text));

    static (SqlTokenKind Kind, int Length) Next(string sql, int start)
    {
        var rest = sql.AsSpan(start);
        var first = rest[0];
        if (char.IsWhiteSpace(first))
        {
            return (SqlTokenKind.Space, 1);
        }

        if (rest.StartsWith("--"))
        {
            return (SqlTokenKind.Space, rest.IndexOf('\n') is var end and >= 0 ? end + 1 : rest.Length);
        }

        if (rest.StartsWith("/*"))
        {
            return (SqlTokenKind.Space, rest.IndexOf("*/") is var end and >= 0 ? end + 2 : rest.Length);
        }

        if (first is '\'' or '"')
        {
            return (first == '"' ? SqlTokenKind.QuotedName : SqlTokenKind.Text, Quoted(rest, first));
        }

        if (char.IsAsciiDigit(first))
        {
            return (SqlTokenKind.Number, NumberLength(rest));
        }

        if (char.IsLetter(first) || first == '_')
        {
            var length = 1;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_'))
            {
                length++;
            }

            return (SqlTokenKind.Word, length);
        }

        foreach (var pair in s_pairs)
        {
            if (rest.StartsWith(pair))
            {
                return (SqlTokenKind.Mark, 2);
            }
        }

        return (SqlTokenKind.Mark, 1);
    }

    // A quote within is doubled.
    static int Quoted(ReadOnlySpan<char> rest, char quote)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] != quote)
            {
                continue;
            }

            if (i + 1 == rest.Length || rest[i + 1] != quote)
            {
                return i + 1;
            }

            i++;
        }

        throw new FormatException($"SQL: expected a closing {quote}, got the end of the text. Close the quote.");
    }

    static int NumberLength(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length
            && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '.' || (rest[length] is '+' or '-' && (rest[length - 1] is 'e' or 'E'))))
        {
            length++;
        }

        return length;
    }
}
