using System.Globalization;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>
/// Spells Trino for DuckDB where a macro cannot: type names, casts, lambdas, formats, the clock, zones and UNNEST of rows.
/// Everything else reaches DuckDB as it is written.
/// </summary>
sealed class TrinoRewriter(DateTimeOffset now)
{
    /// <summary>The functions that are spelt differently.</summary>
    public static IReadOnlyList<string> Rewritten { get; } =
    [
        "all_match", "any_match", "cast", "concat", "date", "date_format", "date_parse", "extract", "filter", "format_datetime", "none_match",
        "parse_datetime", "reduce", "transform", "try_cast",
    ];

    /// <summary>The statement for DuckDB.</summary>
    /// <exception cref="FormatException">It calls a function that is not supported, or has unbalanced brackets or quotes.</exception>
    public string Rewrite(string sql)
    {
        var tokens = SqlTokens.Read(sql);
        TrinoCalls.Check(tokens);
        return SqlTokens.Write(Rewrite(tokens));
    }

    /// <summary>The tokens for DuckDB; marks that are no Trino stay as they are.</summary>
    public List<SqlToken> Rewrite(List<SqlToken> tokens)
    {
        List<SqlToken> written = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var next = i + 1 < tokens.Count ? tokens[i + 1] : SqlToken.None;
            if (token.Kind == SqlTokenKind.Word && next.Is("(") && !(i > 0 && tokens[i - 1].Is(".")))
            {
                var close = SqlTokens.Close(tokens, i + 1);
                if (token.Is("unnest") && TrinoUnnest.Write(tokens, i, close, [.. Split(Part(tokens, i + 2, close)).Select(argument => SqlTokens.Write(Rewrite(argument)))]) is { } rows)
                {
                    Raw(written, rows.Text);
                    i = rows.End;
                    continue;
                }

                if (Call(token.Name, Part(tokens, i + 2, close)) is { } call)
                {
                    written.AddRange(call);
                    i = close;
                    continue;
                }
            }

            switch (token)
            {
                case { Kind: SqlTokenKind.Word } when token.Is("current_timestamp") || token.Is("localtimestamp"):
                    Raw(written, QueryStatement.Literal(now));
                    break;
                case { Kind: SqlTokenKind.Word } when token.Is("current_date"):
                    Raw(written, string.Create(CultureInfo.InvariantCulture, $"DATE '{now.UtcDateTime:yyyy-MM-dd}'"));
                    break;
                case { Kind: SqlTokenKind.Word } when token.Is("timestamp") && next.Kind == SqlTokenKind.Text:
                    Raw(written, $"sp_timestamp({next.Text})");
                    i++;
                    break;
                case { Kind: SqlTokenKind.Word } when token.Is("ipaddress") && next.Kind == SqlTokenKind.Text:
                    break;
                case { Kind: SqlTokenKind.Word } when token.Is("at") && next.Is("time") && i + 3 < tokens.Count:
                    Raw(written, Zone(tokens[i + 3]));
                    i += 3;
                    break;
                default:
                    written.Add(token);
                    break;
            }
        }

        return written;
    }

    // Times without UTC are those of DuckDB's session zone, of which there is one. A value that is in a zone already goes by its instant.
    static string Zone(SqlToken zone) => zone.Text switch
    {
        "'UTC'" => "::TIMESTAMPTZ",
        $"'{QueryStatement.Zone}'" => $"::TIMESTAMPTZ AT TIME ZONE {zone.Text}",
        _ => throw new FormatException($"AT TIME ZONE: expected '{QueryStatement.Zone}' or 'UTC', got {zone.Text}. Write one of them: a report has one zone."),
    };

    // The call as DuckDB wants it; null when it stays.
    List<SqlToken>? Call(string name, List<SqlToken> inside)
    {
        List<SqlToken> written = [];
        var arguments = Split(inside);
        switch (name)
        {
            case "cast" or "try_cast":
                return TrinoCasts.Write(name == "try_cast", Rewrite(inside));
            case "extract" when inside.Count > 2 && inside[1].Is("from"):
                Raw(written, $"{inside[0].Text}(");
                written.AddRange(Rewrite(Part(inside, 2, inside.Count)));
                break;
            case "concat":
                Raw(written, "(");
                Join(written, arguments, "||");
                break;
            case "date":
                Raw(written, "sp_date(");
                Join(written, arguments, ",");
                break;
            case "now" when inside.Count == 0:
                return Rewrite([new(SqlTokenKind.Word, "current_timestamp")]);
            case "sequence" when arguments.Count == 3 && IsDate(arguments[0]):
                Raw(written, "CAST(generate_series(");
                Join(written, arguments, ",");
                Raw(written, ") AS DATE[]");
                break;
            case "transform":
                Raw(written, "list_transform(");
                Join(written, arguments, ",");
                break;
            case "filter":
                Raw(written, "list_filter(");
                Join(written, arguments, ",");
                break;
            case "any_match" or "all_match" or "none_match":
                Raw(written, name switch
                {
                    "any_match" => "sp_any(list_transform(",
                    "all_match" => "sp_all(list_transform(",
                    _ => "NOT sp_any(list_transform(",
                });
                Join(written, arguments, ",");
                Raw(written, ")");
                break;
            case "reduce" when arguments.Count == 4:
                Raw(written, "list_reduce(");
                Join(written, [arguments[0], arguments[2], arguments[1]], ",");
                break;
            case "date_format" or "format_datetime" or "date_parse" or "parse_datetime" when arguments is [_, [{ Kind: SqlTokenKind.Text } format]]:
                Raw(written, name.Contains("parse", StringComparison.Ordinal) ? "sp_utc(strptime(" : "strftime(sp_wall(");
                written.AddRange(Rewrite(arguments[0]));
                Raw(written, name.Contains("parse", StringComparison.Ordinal) ? $", {TimeFormats.Convert(name, format.Text)})" : $"), {TimeFormats.Convert(name, format.Text)}");
                break;
            default:
                return null;
        }

        Raw(written, ")");
        return written;
    }

    // Days, of which DuckDB's generate_series makes timestamps.
    static bool IsDate(List<SqlToken> value) =>
        value[0].Is("current_date") || value[0].Is("date") || (value[0].Is("cast") && value.Any(token => token.Is("date")));

    void Join(List<SqlToken> written, List<List<SqlToken>> arguments, string between)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
            {
                Raw(written, between);
            }

            written.AddRange(Rewrite(arguments[i]));
        }
    }

    static List<List<SqlToken>> Split(List<SqlToken> tokens)
    {
        List<List<SqlToken>> parts = [];
        var (start, depth) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Text switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 };
            if (depth == 0 && tokens[i].Is(","))
            {
                parts.Add(Part(tokens, start, i));
                start = i + 1;
            }
        }

        parts.Add(Part(tokens, start, tokens.Count));
        return parts;
    }

    static List<SqlToken> Part(List<SqlToken> tokens, int start, int end)
    {
        List<SqlToken> part = new(end - start);
        for (var i = start; i < end; i++)
        {
            part.Add(tokens[i]);
        }

        return part;
    }

    static void Raw(List<SqlToken> written, string text) => written.Add(new(SqlTokenKind.Mark, text));
}
