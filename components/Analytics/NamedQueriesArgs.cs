using Pulumi;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What a <see cref="NamedQueries"/> needs to be told.</summary>
public sealed record NamedQueriesArgs
{
    /// <summary>The source whose queries are deployed.</summary>
    public required LogSource Source { get; init; }

    /// <summary>The platform, whose account register decides which environments have tables.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The source's database.</summary>
    public required Input<string> Database { get; init; }

    /// <summary>The workgroup that the queries belong to.</summary>
    public required Input<string> Workgroup { get; init; }

    /// <summary>The queries; those of another source are left out.</summary>
    /// <value>The default is the whole catalogue.</value>
    public IReadOnlyList<Query> Catalog { get; init; } = QueryCatalog.All;

    /// <summary>Each query with each environment in which every table that it reads is there.</summary>
    internal IEnumerable<(Query Query, AccountEnvironment Environment)> Deployed()
    {
        var environments = Source.EnvironmentsOn(Platform);
        foreach (var query in Catalog.Where(query => query.Source == Source))
        {
            var others = query.Sources.Skip(1).Select(source => source.EnvironmentsOn(Platform)).ToList();
            foreach (var environment in environments)
            {
                if (others.TrueForAll(other => other.Contains(environment)))
                {
                    yield return (query, environment);
                }
            }
        }
    }
}
