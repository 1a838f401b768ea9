using System.Collections.Immutable;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Drift;

/// <summary>Who could have done it: the calls that make such a change, and how to find the caller in the logs.</summary>
/// <param name="Source">The service that was called, such as <c>cloudtrail.amazonaws.com</c>.</param>
/// <param name="Events">The calls' names in CloudTrail.</param>
/// <param name="Query">The id of the catalogue's query that shows them; null when none looks for exactly them.</param>
/// <param name="Sql">A question to Athena that finds them in the last eight days.</param>
sealed record Suspects(string Source, ImmutableArray<string> Events, string? Query, string Sql)
{
    const int Days = 8;

    /// <summary>Who could have done <paramref name="kind"/> to a resource of <paramref name="type"/>.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="kind">What became of the resource.</param>
    /// <param name="properties">The properties that differ.</param>
    /// <param name="account">The account that it is in.</param>
    public static Suspects Of(string type, DriftKind kind, IEnumerable<string> properties, Account account)
    {
        var calls = ChangeCalls.Of(type);
        var events = calls.For(kind, properties);
        return new(calls.Source, events, QueryOf(events), Question(calls.Source, events, account));
    }

    // The query that names the most of them is the one that was written about them.
    static string? QueryOf(ImmutableArray<string> events) => QueryCatalog.All
        .Select(query => (query.Id, Hits: events.Count(name => query.Sql.Contains($"'{name}'", StringComparison.Ordinal))))
        .Where(query => query.Hits > 0)
        .OrderByDescending(query => query.Hits)
        .ThenBy(query => query.Id, StringComparer.Ordinal)
        .Select(query => query.Id)
        .FirstOrDefault();

    static string Question(string source, ImmutableArray<string> events, Account account)
    {
        var table = account.Environment switch { AccountEnvironment.Production => "prod", AccountEnvironment.Staging => "stg", _ => "dev" };
        var names = string.Join(", ", events.Select(name => $"'{name}'"));
        return $"""
            SELECT eventtime, useridentity.arn, sourceipaddress, eventname, errorcode, requestparameters
            FROM cloudtrail.{table}
            WHERE account = '{account.Id}' AND day >= date_format(current_timestamp - interval '{Days}' day, '%Y/%m/%d')
              AND eventsource = '{source}'{(names.Length == 0 ? " AND readonly = 'false'" : $" AND eventname IN ({names})")}
            ORDER BY eventtime DESC
            """;
    }
}
