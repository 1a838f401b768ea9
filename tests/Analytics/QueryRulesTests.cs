using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>What every query keeps to, and what a slip is told.</summary>
public sealed class QueryRulesTests(QueryRunner runner) : IClassFixture<QueryRunner>
{
    const string Header = """
        -- id: cloudtrail/slip
        -- title: A slip
        -- source: cloudtrail
        -- class: 1
        -- severity: low
        -- schedule: weekly
        -- attack: none
        -- why: To see what happens.
        -- triage: Nothing.
        -- limits: None.

        """;

    public static TheoryData<string> Ids => [.. QueryCatalog.All.Select(query => query.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_reading_of_a_log_is_bounded(string id) => Assert.Empty(QueryRules.Problems(QueryCatalog.Get(id)));

    [Fact]
    public void A_reading_without_a_bound_is_told_what_to_write()
    {
        var query = QueryHeader.Parse("cloudtrail/slip", Header + "WITH bounds AS (SELECT 1 AS since, 2 AS until) SELECT 1 AS week_start FROM cloudtrail.prod WHERE eventname = 'x' LIMIT 1000");

        var problem = Assert.Single(QueryRules.Problems(query));
        Assert.Equal(
            "queries/cloudtrail/slip.sql: cloudtrail.prod: expected a condition on day that is constant, got nothing. "
            + "Write day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d') into its WHERE.", problem);
    }

    [Fact]
    public void A_bound_that_a_condition_joins_by_or_is_none()
    {
        var query = QueryHeader.Parse("cloudtrail/slip", Header + "WITH bounds AS (SELECT 1 AS since, 2 AS until) SELECT 1 AS week_start FROM cloudtrail.prod WHERE day >= '2026/01/01' OR eventname = 'x' LIMIT 1000");

        Assert.Single(QueryRules.Problems(query));
    }

    [Theory]
    [InlineData("SELECT 1 AS week_start LIMIT 1000", "bounds")]
    [InlineData("WITH bounds AS (SELECT 1 AS since, 2 AS until) SELECT 1 AS n LIMIT 1000", "week_start")]
    [InlineData("WITH bounds AS (SELECT 1 AS since, 2 AS until) SELECT 1 AS week_start", "LIMIT 1000")]
    [InlineData("WITH bounds AS (SELECT 1 AS since, 2 AS until) SELECT array_frobnicate(1) AS week_start LIMIT 1000", "array_frobnicate")]
    public void A_query_that_breaks_a_rule_is_told_which(string sql, string expected)
    {
        var problem = Assert.Single(QueryRules.Problems(QueryHeader.Parse("cloudtrail/slip", Header + sql)));

        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_critical_query_does_not_wait_for_the_week_to_end()
    {
        var header = Header.Replace("severity: low", "severity: critical", StringComparison.Ordinal);
        const string Sql = "WITH bounds AS (SELECT 1 AS since, 2 AS until) SELECT 1 AS week_start LIMIT 1000";

        var problem = Assert.Single(QueryRules.Problems(QueryHeader.Parse("cloudtrail/slip", header + Sql)));

        Assert.StartsWith("queries/cloudtrail/slip.sql: schedule: expected daily", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_nobody_declares_is_named()
    {
        var query = QueryHeader.Parse("cloudtrail/slip", Header + "SELECT eventnam FROM cloudtrail.prod WHERE day >= '2026/01/01'");
        var logs = Directory.CreateTempSubdirectory("sp-logs-").FullName;

        var wrong = Assert.Throws<PlatformConfigException>(() => runner.Run(new() { Query = query, Logs = logs, AsOf = DateTimeOffset.UnixEpoch }));

        Directory.Delete(logs);
        Assert.StartsWith("queries/cloudtrail/slip.sql: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("\"eventnam\" not found", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("eventname", wrong.Message, StringComparison.Ordinal);
    }
}
