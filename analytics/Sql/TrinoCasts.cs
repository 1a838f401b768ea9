namespace SecurityPlatform.Analytics.Sql;

/// <summary>Casts: Trino's type names in DuckDB's spelling, and its rules where times become dates or text.</summary>
static class TrinoCasts
{
    /// <summary>The cast of what stands between the brackets: an expression, AS, a type.</summary>
    /// <exception cref="FormatException">There is no AS, or the type is not supported.</exception>
    public static List<SqlToken> Write(bool orNull, List<SqlToken> inside)
    {
        var depth = 0;
        var at = inside.FindLastIndex(token =>
        {
            depth += token.Text switch { ")" => 1, "(" => -1, _ => 0 };
            return depth == 0 && token.Is("as");
        });
        if (at < 0)
        {
            throw new FormatException("CAST: expected CAST(value AS type), got no AS. Write the type.");
        }

        var position = at + 1;
        var type = Type(inside, ref position);
        if (position != inside.Count)
        {
            throw new FormatException($"CAST: expected a type, got {SqlTokens.Write(inside.Skip(at + 1))}. Use one of Trino's types.");
        }

        var (start, end) = type switch
        {
            "DATE" => ("sp_date(", ")"),
            "TIMESTAMPTZ" => ("sp_timestamp(", ")"),
            "VARCHAR" => ("sp_varchar(", ")"),
            "JSON" => ("to_json(", ")"),
            "INET" => ("sp_ip(", ")"),
            _ => ("CAST(", $" AS {type})"),
        };
        return
        [
            new(SqlTokenKind.Mark, orNull ? $"TRY({start}" : start),
            .. inside.Take(at),
            new(SqlTokenKind.Mark, orNull ? $"{end})" : end),
        ];
    }

    static string Type(List<SqlToken> tokens, ref int position)
    {
        var name = position < tokens.Count ? tokens[position++].Name : "";
        switch (name)
        {
            case "array":
                return $"{Parameters(tokens, ref position, named: false)[0]}[]";
            case "map":
                return $"MAP({string.Join(", ", Parameters(tokens, ref position, named: false))})";
            case "row":
                return $"STRUCT({string.Join(", ", Parameters(tokens, ref position, named: true))})";
            case "timestamp":
                Skip(tokens, ref position);
                foreach (var word in new[] { "with", "without", "time", "zone" })
                {
                    position += position < tokens.Count && tokens[position].Is(word) ? 1 : 0;
                }

                return "TIMESTAMPTZ";
            case "varchar" or "char":
                Skip(tokens, ref position);
                return "VARCHAR";
            case "decimal" when position < tokens.Count && tokens[position].Is("("):
                var close = SqlTokens.Close(tokens, position);
                var text = $"DECIMAL{SqlTokens.Write(tokens.Skip(position).Take(close + 1 - position))}";
                position = close + 1;
                return text;
            case "double":
                position += position < tokens.Count && tokens[position].Is("precision") ? 1 : 0;
                return "DOUBLE";
            case "ipaddress":
                return "INET";
            case "varbinary":
                return "BLOB";
            case "bigint" or "integer" or "int" or "smallint" or "tinyint" or "real" or "boolean" or "date" or "json" or "decimal":
                return name.ToUpperInvariant();
            default:
                throw new FormatException($"CAST: expected one of Trino's types, got {name}. Use varchar, bigint, double, boolean, date, timestamp, json, array, map or row.");
        }
    }

    static List<string> Parameters(List<SqlToken> tokens, ref int position, bool named)
    {
        List<string> found = [];
        var close = position < tokens.Count && tokens[position].Is("(")
            ? SqlTokens.Close(tokens, position)
            : throw new FormatException("CAST: expected a bracket behind array, map or row, got none. Write the types inside.");
        for (position++; position < close; position++)
        {
            var name = named ? $"{tokens[position++].Text} " : "";
            found.Add(name + Type(tokens, ref position));
        }

        position = close + 1;
        return found;
    }

    static void Skip(List<SqlToken> tokens, ref int position)
    {
        if (position < tokens.Count && tokens[position].Is("("))
        {
            position = SqlTokens.Close(tokens, position) + 1;
        }
    }
}
