using Pulumi.Rpc;
using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Components.Analytics;

public sealed class NamedQueriesTests
{
    const string Sql = "SELECT count(*) AS n\nFROM redash.prod\nWHERE day >= '2026/03/01'";

    static Query Example { get; } = new()
    {
        Id = "redash/example",
        Title = "How many events",
        Sources = [LogSources.Redash],
        Class = 3,
        Severity = QuerySeverity.Info,
        Schedule = QuerySchedule.Weekly,
        Attack = [],
        Why = "To test.",
        Triage = "Look at the number.",
        Limits = "None.",
        Sql = Sql,
        Text = Sql,
    };

    static NamedQueriesArgs Valid => new()
    {
        Source = LogSources.Redash,
        Platform = Sample.Platform("security"),
        Database = "redash",
        Workgroup = "platform-redash",
        Catalog = [Example],
    };

    [Fact]
    public void Asks_the_table_of_the_environment_and_says_what_to_do_with_the_rows() =>
        """
        {
          "database": "redash",
          "description": "How many events. Look at the number.",
          "name": "redash/example (stg)",
          "query": "-- redash/example: How many events\nSELECT count(*) AS n\nFROM redash.stg\nWHERE day >= '2026/03/01'\n",
          "region": "ap-northeast-1",
          "workgroup": "platform-redash"
        }
        """.AreInputsOf(Deploy(Valid).Named("queries-example-stg"));

    [Fact]
    public void Is_deployed_for_each_environment_that_has_every_table_it_reads()
    {
        var both = Example with { Id = "redash/both", Sources = [LogSources.Redash, LogSources.GuardDuty] };
        var other = Example with { Id = "os/other", Sources = [LogSources.Os] };

        Assert.Equal(
            ["redash/both (prod)", "redash/example (prod)", "redash/example (stg)"],
            Deploy(Valid with { Catalog = [Example, both, other] }).All("aws:athena/namedQuery:NamedQuery")
                .Select(query => ((StringValue)query.Inputs["name"]).Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Shortens_a_description_that_athena_would_refuse()
    {
        var args = Valid with { Catalog = [Example with { Triage = new string('x', 2000) }] };

        var description = ((StringValue)Deploy(args).Named("queries-example-prod").Inputs["description"]).Value;

        Assert.Equal((1024, true), (description.Length, description.EndsWith("xxx...", StringComparison.Ordinal)));
    }

    static Stacks.StackView Deploy(NamedQueriesArgs args) => Preview.Of(() => new NamedQueries("queries", args));
}
