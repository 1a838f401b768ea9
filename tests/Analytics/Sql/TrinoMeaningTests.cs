using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Tests.Analytics.Sql;

/// <summary>What Trino would say, from DuckDB: each line is an expression and the text of its value.</summary>
public sealed class TrinoMeaningTests : IDisposable
{
    static readonly DateTimeOffset s_now = new(2026, 3, 9, 0, 30, 0, TimeSpan.Zero);

    readonly LogDatabase _database = LogDatabase.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("7 / 2", "3")]
    [InlineData("date_format(current_timestamp AT TIME ZONE 'Asia/Tokyo', '%Y-%m-%d %H:%i')", "2026-03-09 09:30")]
    [InlineData("date_format(current_timestamp, '%Y/%m/%d/%H')", "2026/03/09/00")]
    [InlineData("CAST(date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS date)", "2026-03-09")]
    [InlineData("hour(from_iso8601_timestamp('2026-03-08T16:00:00Z') AT TIME ZONE 'Asia/Tokyo')", "1")]
    [InlineData("CAST(from_iso8601_timestamp('2026-03-08T16:00:00Z') AS date)", "2026-03-08")]
    [InlineData("from_iso8601_timestamp('2026-03-08T16:00:00Z') < TIMESTAMP '2026-03-08 16:00:01 UTC'", null)]
    [InlineData("date_diff('hour', TIMESTAMP '2026-03-08 00:10:00', TIMESTAMP '2026-03-08 02:00:00')", "1")]
    [InlineData("to_iso8601(from_iso8601_timestamp('2026-03-08T16:00:00Z'))", "2026-03-08T16:00:00.000Z")]
    [InlineData("json_extract_scalar('{\"a\":{\"b\":1}}', '$.a')", "")]
    [InlineData("json_extract_scalar('{\"a\":{\"b\":1}}', '$.a.b')", "1")]
    [InlineData("json_extract_scalar('no json', '$.a')", "")]
    [InlineData("json_extract_scalar('{\"a b\":\"x\"}', '$[\"a b\"]')", "x")]
    [InlineData("regexp_extract('abc', 'x(.)')", "")]
    [InlineData("regexp_extract('abc', 'a(.)', 1)", "b")]
    [InlineData("regexp_replace('a1b22', '[0-9]+', '#')", "a#b#")]
    [InlineData("regexp_replace('john.doe', '(\\w+)\\.(\\w+)', '$2 $1')", "doe john")]
    [InlineData("split_part('a/b', '/', 3)", "")]
    [InlineData("greatest(1, NULL)", "")]
    [InlineData("coalesce(element_at(map(ARRAY['a'], ARRAY[1]), 'b'), 0)", "0")]
    [InlineData("element_at(ARRAY[1, 2], 5)", "")]
    [InlineData("cardinality(array_except(ARRAY[1, 2, 3], ARRAY[2]))", "2")]
    [InlineData("any_match(ARRAY[1, 2], x -> x > 1)", "true")]
    [InlineData("all_match(CAST(ARRAY[] AS array(bigint)), x -> x > 1)", "true")]
    [InlineData("none_match(ARRAY[1, 2], x -> x > 2)", "true")]
    [InlineData("reduce(ARRAY[1, 2, 3], 0, (s, x) -> s + x, s -> s)", "6")]
    [InlineData("array_join(transform(ARRAY[1, 2], x -> CAST(x * 2 AS varchar)), '-')", "2-4")]
    [InlineData("contains('192.0.2.0/24', CAST('192.0.2.77' AS ipaddress))", "true")]
    [InlineData("contains('2001:db8::/32', CAST('2001:0db8:0:0::1' AS ipaddress))", "true")]
    [InlineData("TRY_CAST('not an address' AS ipaddress) IS NULL", "true")]
    [InlineData("CAST(CAST('2001:0db8:0:0::1' AS ipaddress) AS varchar)", "2001:db8::1")]
    [InlineData("url_extract_host('https://user@www.example.com:8443/a?b=c')", "www.example.com")]
    [InlineData("url_extract_parameter('https://www.example.com/a?b=c%20d', 'b')", "c d")]
    [InlineData("CAST(sequence(DATE '2026-03-01', DATE '2026-03-03', interval '1' day)[3] AS varchar)", "2026-03-03")]
    [InlineData("CAST(CAST('2026-03-09' AS date) AS timestamp) = current_timestamp - interval '30' minute", "true")]
    public void An_expression_means_what_it_means_in_Trino(string expression, string? expected) =>
        Assert.Equal(expected ?? "true", Assert.Single(Ask($"SELECT {expression} AS x")));

    [Theory]
    [InlineData("UNNEST(ARRAY[10, 20]) AS t (x)", "x", "10|20")]
    [InlineData("UNNEST(ARRAY['b', 'a']) WITH ORDINALITY AS t (x, n)", "x || CAST(n AS varchar)", "a2|b1")]
    [InlineData("UNNEST(ARRAY['a', 'b'], ARRAY[1]) AS t (x, y)", "x || coalesce(CAST(y AS varchar), '-')", "a1|b-")]
    [InlineData("UNNEST(ARRAY['a', 'b'], ARRAY[1, 2, 3]) WITH ORDINALITY AS t (x, y, n)", "coalesce(x, '-') || CAST(y AS varchar) || CAST(n AS varchar)", "-33|a11|b22")]
    [InlineData("UNNEST(map(ARRAY['k'], ARRAY['v'])) AS t (x, y)", "x || y", "kv")]
    [InlineData("UNNEST(map(ARRAY['k', 'l'], ARRAY['v', 'w'])) WITH ORDINALITY AS t (x, y, n)", "x || y || CAST(n AS varchar)", "kv1|lw2")]
    [InlineData("UNNEST(CAST(ARRAY[] AS array(varchar)), ARRAY['only']) AS t (x, y)", "coalesce(x, '-') || y", "-only")]
    public void Unnest_lays_arrays_side_by_side_and_spreads_rows(string table, string select, string expected)
    {
        Assert.Equal(expected, string.Join('|', Ask($"SELECT {select} AS x FROM (VALUES (1)) v (i) CROSS JOIN {table}").Order(StringComparer.Ordinal)));
        Assert.Equal(expected, string.Join('|', Ask($"SELECT {select} AS x FROM {table}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("SELECT x FROM UNNEST(ARRAY[1], ARRAY[2]) AS t (x)", "UNNEST: expected a name for each of the 2 arrays, got 1 names.")]
    [InlineData("SELECT current_timestamp AT TIME ZONE 'America/New_York'", "AT TIME ZONE: expected 'Asia/Tokyo' or 'UTC', got 'America/New_York'.")]
    [InlineData("SELECT current_timestamp AT TIME ZONE zone", "AT TIME ZONE: expected 'Asia/Tokyo' or 'UTC', got zone.")]
    [InlineData("SELECT with_timezone(current_timestamp, 'UTC'), no_such(1)", "no_such, with_timezone: expected functions that the runner knows from Trino")]
    [InlineData("SELECT CAST(1 AS uuid)", "CAST: expected one of Trino's types, got uuid.")]
    [InlineData("SELECT CAST(1 AS bigint", "bracket")]
    public void What_cannot_be_said_in_DuckDB_is_refused(string sql, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => new TrinoRewriter(s_now).Rewrite(sql)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_macro_calls_only_macros_before_it()
    {
        Assert.NotEmpty(TrinoFunctions.Macros);
        Assert.All(TrinoFunctions.Macros.Select((macro, index) => (macro, index)), entry =>
        {
            var body = entry.macro.Statement[entry.macro.Statement.IndexOf('(', StringComparison.Ordinal)..];
            Assert.DoesNotContain(TrinoFunctions.Macros.Skip(entry.index), other => other.IsCalledIn(body));
        });
    }

    [Fact]
    public void Only_the_macros_that_a_statement_calls_are_made()
    {
        _database.Define("SELECT to_iso8601(x), system.main.hour(x), 'year (one)', my_month(x), date_diff ('day', a, b)");

        var made = _database.Rows("SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'macro' AND NOT internal ORDER BY 1").Select(row => row[0]);

        Assert.Equal(["date_diff", "sp_wall", "to_iso8601", "year"], made);
    }

    IEnumerable<string> Ask(string sql)
    {
        var written = new TrinoRewriter(s_now).Rewrite(sql);
        _database.Define(written);
        return _database.Rows($"SELECT CAST(x AS VARCHAR) FROM ({written})").Select(row => (string?)row[0] ?? "");
    }
}
