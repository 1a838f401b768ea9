using System.Collections.Immutable;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>Who reads a source: the queries of the catalogue.</summary>
static class QueryReaders
{
    static readonly ILookup<string, Query> s_bySource =
        QueryCatalog.All.SelectMany(query => query.Sources.Select(source => (source.Id, query))).ToLookup(pair => pair.Id, pair => pair.query);

    /// <summary>The queries that read <paramref name="source"/>, by id.</summary>
    public static ImmutableArray<Query> Of(LogSource source) => [.. s_bySource[source.Id]];

    /// <summary>How often their rows reach people, such as "daily, 3 queries".</summary>
    public static IEnumerable<string> Rhythm(ImmutableArray<Query> queries) => queries
        .GroupBy(query => query.Schedule)
        .Where(group => group.Key != QuerySchedule.None)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Key.ToString().ToLowerInvariant()}, {group.Count()} {(group.Count() == 1 ? "query" : "queries")}");
}
