using System.Globalization;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>A query ready for DuckDB: its clock set, its window moved, and its partition guards known.</summary>
sealed class QueryStatement
{
    /// <summary>The zone of the reports, beside UTC.</summary>
    public const string Zone = "Asia/Tokyo";

    QueryStatement(string sql, IReadOnlyList<StatementScan> scans) => (Sql, Scans) = (sql, scans);

    /// <summary>The SQL for DuckDB.</summary>
    public string Sql { get; }

    /// <summary>Its readings of tables.</summary>
    public IReadOnlyList<StatementScan> Scans { get; }

    /// <summary>Prepares a query.</summary>
    /// <param name="sql">Trino SQL.</param>
    /// <param name="sources">The sources that it reads.</param>
    /// <param name="now">What current_timestamp says.</param>
    /// <param name="window">What takes the place of its own window, if anything.</param>
    /// <param name="bounds">Runs SELECT since, until and returns the two.</param>
    /// <exception cref="FormatException">The text has no bounds to move, or calls unknown functions.</exception>
    public static QueryStatement Prepare(
        string sql, IReadOnlyList<LogSource> sources, DateTimeOffset now, (DateTimeOffset From, DateTimeOffset To)? window, Func<string, (DateTimeOffset Since, DateTimeOffset Until)> bounds)
    {
        var tokens = SqlTokens.Read(sql);
        TrinoCalls.Check(tokens);
        var rewriter = new TrinoRewriter(now);
        if (window is { } moved)
        {
            Move(tokens, sources, now, moved, inside => bounds(rewriter.Rewrite(inside)));
        }

        var scans = TableScans.Find(tokens, sources).Select(scan => new StatementScan(
            scan.Source,
            [.. scan.Guards.SelectMany(guard => guard.Columns).Distinct()],
            string.Join(" AND ", scan.Guards.Select(guard => $"({SqlTokens.Write(rewriter.Rewrite([.. guard.Tokens]))})"))));
        return new(SqlTokens.Write(rewriter.Rewrite(tokens)), [.. scans]);
    }

    // The guards keep their distance to the window: whatever was read before it for late files and comparisons still is.
    static void Move(
        List<SqlToken> tokens, IReadOnlyList<LogSource> sources, DateTimeOffset now, (DateTimeOffset From, DateTimeOffset To) window, Func<string, (DateTimeOffset Since, DateTimeOffset Until)> bounds)
    {
        var open = Bounds(tokens);
        var close = SqlTokens.Close(tokens, open);
        var (since, until) = bounds(SqlTokens.Write(tokens.Skip(open + 1).Take(close - open - 1)));
        foreach (var guard in TableScans.Find(tokens, sources).SelectMany(scan => scan.Guards).ToList())
        {
            var lower = guard.IsLower;
            for (var i = guard.Start; i < guard.End; i++)
            {
                if (tokens[i].Is("current_timestamp") || tokens[i].Is("current_date"))
                {
                    tokens[i] = Instant(lower ? window.From + (now - since) : window.To + (now - until));
                    lower = false;
                }
            }
        }

        // In the zone of the queries, in which the bounds of their own text are too.
        tokens.RemoveRange(open + 1, close - open - 1);
        tokens.InsertRange(open + 1, SqlTokens.Read("SELECT"));
        tokens.InsertRange(open + 2, [Zoned(window.From), new(SqlTokenKind.Mark, "AS since,"), Zoned(window.To), new(SqlTokenKind.Mark, "AS until")]);
    }

    // The bracket behind bounds AS.
    static int Bounds(List<SqlToken> tokens)
    {
        for (var i = 2; i < tokens.Count; i++)
        {
            if (tokens[i].Is("(") && tokens[i - 1].Is("as") && tokens[i - 2].Is("bounds"))
            {
                return i;
            }
        }

        throw new FormatException("bounds: expected the first common table expression to be bounds, for --from and --to to replace; got none. Use --as-of.");
    }

    static SqlToken Instant(DateTimeOffset time) => new(SqlTokenKind.Mark, Literal(time));

    static SqlToken Zoned(DateTimeOffset time) => new(SqlTokenKind.Mark, $"CAST({Literal(time)} AS TIMESTAMP)");

    /// <summary>A time as DuckDB writes it.</summary>
    public static string Literal(DateTimeOffset time) =>
        $"TIMESTAMPTZ '{time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00'";
}
