using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Tests.Repository;
using Xunit.Sdk;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>A query is one file and two samples, and what is forgotten is told: the checks of all queries, on one that somebody adds.</summary>
public sealed class QueryAdditionTests : IDisposable
{
    const string Id = "cloudtrail/added";

    const string Text = """
        -- id: cloudtrail/added
        -- title: A budget was deleted
        -- source: cloudtrail
        -- class: 2
        -- severity: low
        -- schedule: daily
        -- attack: T1685
        -- why: Nobody hears of the bill any more.
        -- triage: Ask who did it.
        -- limits: None.
        WITH bounds AS (
          SELECT current_timestamp - interval '1' day AS since, current_timestamp AS until
        )
        SELECT CAST(since AS date) AS day_start, eventname AS action, count(DISTINCT eventid) AS events
        FROM cloudtrail.prod
        CROSS JOIN bounds
        WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
          AND eventname = 'DeleteBudget'
          AND from_iso8601_timestamp(eventtime) >= since
          AND from_iso8601_timestamp(eventtime) < until
        GROUP BY 1, 2
        LIMIT 1000
        """;

    const string Match = """
        as-of: 2026-03-09T00:30:00Z
        logs:
          cloudtrail:
            - day: 2026/03/08
              lines:
                - { eventTime: "2026-03-08T02:00:00Z", eventName: "DeleteBudget", eventID: "a" }
        expect:
          - { day_start: "2026-03-08", action: "DeleteBudget", events: 1 }
        """;

    const string Quiet = """
        as-of: 2026-03-09T00:30:00Z
        logs:
          cloudtrail:
            - day: 2026/03/08
              lines:
                - { eventTime: "2026-03-08T02:00:00Z", eventName: "DescribeBudget", eventID: "a" }
        expect: []
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("sp-query-").FullName;
    readonly QueryRunner _runner = new();

    public QueryAdditionTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "tests", "Samples", "cloudtrail"));
        Write("match", Match);
        Write("quiet", Quiet);
    }

    public void Dispose()
    {
        _runner.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void One_file_and_two_samples_are_enough() => Assert.Empty(Problems(Text));

    [Theory]
    [InlineData("match")]
    [InlineData("quiet")]
    public void A_missing_sample_is_asked_for(string kind)
    {
        File.Delete(Path.Combine(_folder, QuerySample.PathOf(Id, kind)));

        Assert.StartsWith($"queries/cloudtrail/added.sql: expected the sample tests/Samples/cloudtrail/added.{kind}.yaml, got none. Write it: ", Assert.Single(Problems(Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_without_records_proves_nothing()
    {
        Write("quiet", "as-of: 2026-03-09T00:30:00Z\nlogs: {}\nexpect: []\n");

        Assert.StartsWith("tests/Samples/cloudtrail/added.quiet.yaml: expected records, got none.", Assert.Single(Problems(Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_finds_near_misses_is_shown_what_it_found()
    {
        var problems = Problems(Text.Replace("eventname = 'DeleteBudget'", "eventname LIKE '%Budget'", StringComparison.Ordinal));

        var problem = Assert.Single(problems);
        Assert.StartsWith("tests/Samples/cloudtrail/added.quiet.yaml: expected 0 rows, got 1:", problem, StringComparison.Ordinal);
        Assert.Contains("action: DescribeBudget", problem, StringComparison.Ordinal);
        Assert.EndsWith("Correct the query, or expect.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_nobody_declares_is_named() => Assert.All(
        Problems(Text.Replace("eventname AS action", "eventnam AS action", StringComparison.Ordinal)), problem =>
        {
            Assert.Contains("added.sql: ", problem, StringComparison.Ordinal);
            Assert.Contains("\"eventnam\" not found", problem, StringComparison.Ordinal);
            Assert.Contains("eventname", problem, StringComparison.Ordinal);
        });

    [Fact]
    public void A_reading_of_the_whole_log_is_told_its_bound() => Assert.Equal(
        "queries/cloudtrail/added.sql: cloudtrail.prod: expected a condition on day that is constant, got nothing. "
        + "Write day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d') into its WHERE.",
        Assert.Single(Problems(Text.Replace("day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')\n  AND ", "", StringComparison.Ordinal))));

    [Fact]
    public void A_header_without_its_reasons_is_told_every_key()
    {
        var wrong = Assert.Throws<PlatformConfigException>(() => QueryHeader.Parse(Id, Text.Replace("-- why", "-- wy", StringComparison.Ordinal).Replace("class: 2", "class: 4", StringComparison.Ordinal)));

        Assert.Equal(3, wrong.Problems.Count);
        Assert.Contains(wrong.Problems, problem => problem.Contains("Did you mean why?", StringComparison.Ordinal));
        Assert.Contains(wrong.Problems, problem => problem.Contains("why: expected a line \"-- why: ...\", got nothing. Write it at the top of the file.", StringComparison.Ordinal));
        Assert.Contains(wrong.Problems, problem => problem.Contains("class: expected one of 1, 2, 3, got 4. Choose one.", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_as_many_as_were_promised()
    {
        Assert.True(LogSources.All.Count >= 16);
        Assert.True(QueryCatalog.All.Count >= 110);
        Assert.All(LogSources.All, source => Assert.Contains(QueryCatalog.All, query => query.Source == source));
        Assert.Equal(
            Enumerable.Range(1, 15).Select(number => $"4.{number}").Order(StringComparer.Ordinal),
            QueryCatalog.All.Select(query => query.Cis).OfType<string>().Where(section => !section.Contains("v1.2", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.All(["cloudtrail/failed-console-logins-by-location", "cloudtrail/failed-console-logins-outlier"], id => Assert.NotNull(QueryCatalog.Find(id)));
        Assert.Equal(["A1", "A2", "A3", "A4", "B1", "B2", "B3"], QueryCatalog.All.Select(query => query.Operation).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(QueryCatalog.All.Count, RepositoryFiles.All.Count(file => file.StartsWith("queries/", StringComparison.Ordinal) && file.EndsWith(".sql", StringComparison.Ordinal)));
    }

    void Write(string kind, string text) => File.WriteAllText(Path.Combine(_folder, QuerySample.PathOf(Id, kind)), text);

    // What the tests of all queries would say of this one.
    List<string> Problems(string text)
    {
        var query = QueryHeader.Parse(Id, text);
        List<string> problems = [.. QueryRules.Problems(query)];
        foreach (var kind in new[] { "match", "quiet" })
        {
            try
            {
                SampleCheck.Run(_runner, query, kind, _folder);
            }
            catch (XunitException wrong)
            {
                problems.Add(wrong.Message);
            }
        }

        return problems;
    }
}
