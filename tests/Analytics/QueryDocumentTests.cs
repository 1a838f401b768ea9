using SecurityPlatform.Analytics.Documents;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics;

public sealed class QueryDocumentTests
{
    static readonly string[] s_first = ["week_start", "day_start"];

    [Theory]
    [InlineData("queries.md")]
    [InlineData("attack.md")]
    [InlineData("trino-functions.md")]
    public void A_page_is_up_to_date(string file)
    {
        var expected = file switch { "queries.md" => QueriesDocument.Write(), "attack.md" => AttackDocument.Write(), _ => TrinoFunctionsDocument.Write() };

        Assert.True(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "generated", file)) == expected, $"docs/generated/{file} is out of date. Run ./dev docs.");
    }

    [Fact]
    public void The_pages_name_every_query_and_technique()
    {
        var queries = QueriesDocument.Write();
        var attack = AttackDocument.Write();

        Assert.All(QueryCatalog.All, query => Assert.Contains($"| [{query.Id}](../../queries/{query.Id}.sql) |", queries, StringComparison.Ordinal));
        Assert.All(QueryCatalog.All.SelectMany(query => query.Attack), id => Assert.Contains($"\n| {id} | {AttackTechniques.Names[id]} | [", attack, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_attack_technique_has_a_name() => Assert.All(QueryCatalog.All, query => Assert.All(query.Attack, id => Assert.True(
        AttackTechniques.Names.ContainsKey(id), $"{query.File}: attack: expected a technique with a name, got {id}. Correct the id, or add its name to model/Queries/AttackTechniques.cs.")));

    [Fact]
    public void Every_technique_of_Stratus_is_found_by_a_query() => Assert.All(StratusTechniques.Aws, id => Assert.True(
        QueryCatalog.All.Any(query => query.Stratus.Contains(id)), $"{id}: expected a query that names it under stratus, got none. Write one, or add the id to the query that finds it."));

    [Fact]
    public void Queries_name_only_techniques_that_Stratus_has() => Assert.All(QueryCatalog.All, query => Assert.All(query.Stratus, id => Assert.True(
        StratusTechniques.Aws.Contains(id), $"{query.File}: stratus: expected an id of Stratus Red Team, got {id}. Correct it, or add it to model/Queries/StratusTechniques.cs.")));

    [Fact]
    public void A_scheduled_answer_begins_with_its_week_or_day() => Assert.All(QueryCatalog.All.Where(query => query.Schedule != QuerySchedule.None), query =>
    {
        var columns = QueryColumns.Answered(query);
        var expected = s_first[query.Schedule == QuerySchedule.Daily ? 1 : 0];
        Assert.True(columns[0] == expected, $"{query.File}: expected the first column {expected}, got {columns[0]}. Put it first; the viewer files answers by it.");
        Assert.True(columns.Distinct().Count() == columns.Count, $"{query.File}: expected column names that differ, got {string.Join(", ", columns)}. Rename one.");
    });

    [Fact]
    public void The_page_shows_columns_by_their_aliases() => Assert.Equal(
        ["day_start", "account_id", "region", "person", "principal", "action", "target", "events", "failed", "source_ips", "first_seen", "last_seen"],
        QueryColumns.Answered(QueryCatalog.Get("cloudtrail/iam-policy-changes")));

    [Fact]
    public void Columns_count_as_tested_in_conditions_only() => Assert.Equal(
        ["eventname", "eventsource", "requestparameters", "useridentity.accesskeyid", "useridentity.type"],
        QueryColumns.Tested(QueryCatalog.Get("cloudtrail/root-access-key")));

    [Theory]
    [InlineData("ssm-session/dangerous-commands", "sessiondata")]
    [InlineData("route53-resolver/txt-tunnels", "query_name")]
    public void A_column_counts_under_the_name_that_the_query_gives_it(string id, string column) =>
        Assert.Contains(column, QueryColumns.Tested(QueryCatalog.Get(id)));
}
