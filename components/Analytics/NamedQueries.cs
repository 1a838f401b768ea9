using Pulumi;
using SecurityPlatform.Model.Queries;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The queries of one source as Athena's named queries, once for each environment that has the tables.</summary>
/// <remarks>
/// The text runs as it stands: people open it in the console, change a line and run it, while the original stays. Its first line
/// names the query, so that whoever sees an execution knows what was asked.
/// </remarks>
public sealed class NamedQueries : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:analytics:NamedQueries";

    // CreateNamedQuery, Amazon Athena API reference.
    const int LongestDescription = 1024;

    /// <summary>Creates the named queries.</summary>
    public NamedQueries(string name, NamedQueriesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var region = args.Platform.HomeRegion.ToString();
        foreach (var (query, environment) in args.Deployed())
        {
            var table = args.Platform.Names.Table(environment);
            var question = query.Id[(query.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            _ = new Aws.Athena.NamedQuery($"{name}-{question}-{table}", new()
            {
                Region = region,
                Name = $"{query.Id} ({table})",
                Description = Description(query),
                Database = args.Database,
                Workgroup = args.Workgroup,
                Query = $"-- {query.Id}: {query.Title}\n{query.SqlFor(table)}\n",
            }, this.Child());
        }

        RegisterOutputs();
    }

    // What to do with the rows: it stands beside the query in the console.
    static string Description(Query query)
    {
        var text = $"{query.Title}. {query.Triage}";
        return text.Length <= LongestDescription ? text : string.Concat(text.AsSpan(0, LongestDescription - 3), "...");
    }
}
