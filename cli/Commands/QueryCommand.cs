using System.CommandLine;
using System.Globalization;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp query</c>: the questions, and their answers from local logs.</summary>
static class QueryCommand
{
    static readonly Argument<string> s_id = new("id") { Description = "The query, such as cloudtrail/root-console-login." };

    static readonly Option<string> s_logs = new("--logs")
    {
        Description = "A directory of raw logs: a copy of archive buckets, or loose files.",
        HelpName = "DIR",
        Required = true,
    };

    static readonly Option<string?> s_asOf = new("--as-of") { Description = "What the clock says, such as 2026-03-09. Default: now.", HelpName = "DATE" };

    static readonly Option<string?> s_lookups = new("--lookups") { Description = "A directory of lookup tables. Default: those of the repository.", HelpName = "DIR" };

    public static Command Create() => new("query", "Ask the logs: the SQL that Athena runs, on local files.")
    {
        new Command("list", "List the queries.").Runs(List),
        new Command("show", "Show a query: why it is asked, what to do with the answer, and its SQL.") { s_id }.Runs(Show),
        new Command("run", "Run a query on local logs.") { s_id, s_logs, s_asOf, s_lookups }.Runs(Run),
    };

    static Task<int> List(Session session)
    {
        foreach (var query in QueryCatalog.All)
        {
            session.Output.WriteLine($"{query.Id}  {query.Title}");
        }

        return Task.FromResult(ExitCode.Good);
    }

    static Task<int> Show(Session session)
    {
        session.Output.Write(QueryCatalog.Get(session.Get(s_id)).Text);
        return Task.FromResult(ExitCode.Good);
    }

    static Task<int> Run(Session session)
    {
        using var runner = new QueryRunner();
        var result = runner.Run(new()
        {
            Query = QueryCatalog.Get(session.Get(s_id)),
            Logs = session.Get(s_logs)!,
            Lookups = session.Get(s_lookups),
            AsOf = session.Get(s_asOf) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : TimeProvider.System.GetUtcNow(),
        });
        session.Output.WriteLine(string.Join('\t', result.Columns));
        foreach (var row in result.Rows)
        {
            session.Output.WriteLine(string.Join('\t', row));
        }

        return Task.FromResult(ExitCode.Good);
    }
}
