using System.CommandLine;
using Newtonsoft.Json;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Model.Queries;
using Spectre.Console;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp query</c>: the questions, and their answers from local logs.</summary>
static class QueryCommand
{
    static readonly Option<string?> s_source = new("--source") { Description = "Only queries that read this log source.", HelpName = "ID" };

    static readonly Option<bool> s_tables = new("--tables") { Description = "Show the CREATE TABLE statements of the tables that the query reads, instead of the query." };

    public static Argument<string> Id { get; } = new("id") { Description = "The query, such as cloudtrail/root-console-login." };

    public static Command Create() => new("query", "Ask the logs: the SQL that Athena runs, on local files.")
    {
        new Command("list", "List the queries.") { s_source }.Runs(List),
        new Command("show", "Show a query: why it is asked, what to do with the answer, and its SQL.") { Id, s_tables }.Runs(Show),
        QueryRunCommand.Create(),
        QueryExplainCommand.Create(),
    };

    static Task<int> List(Session session)
    {
        var source = session.Get(s_source);
        var queries = QueryCatalog.All.Where(query => source is null || query.Sources.Any(read => read.Id == source)).ToList();
        if (session.Json)
        {
            session.Output.WriteLine(JsonConvert.SerializeObject(queries.Select(Described), Formatting.Indented));
            return Task.FromResult(ExitCode.Good);
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("query", "title", "class", "severity", "schedule", "ATT&CK");
        foreach (var query in queries)
        {
            table.AddRow([.. new[]
            {
                query.Id, query.Title, $"{query.Class}", Word(query.Severity), Word(query.Schedule), string.Join(", ", query.Attack),
            }.Select(Screen.Escape)]);
        }

        session.People.Write(table);
        session.Error.WriteLine($"{queries.Count} queries");
        return Task.FromResult(ExitCode.Good);
    }

    static Task<int> Show(Session session)
    {
        var query = QueryCatalog.Get(session.Get(Id));
        if (session.Get(s_tables))
        {
            using var workspace = session.OpenWorkspace();
            session.Output.Write(TableStatements.Of(query, workspace));
            return Task.FromResult(ExitCode.Good);
        }

        session.Output.Write(session.Json ? $"{JsonConvert.SerializeObject(Described(query), Formatting.Indented)}\n" : query.Text);
        return Task.FromResult(ExitCode.Good);
    }

    static object Described(Query query) => new
    {
        id = query.Id,
        title = query.Title,
        sources = query.Sources.Select(source => source.Id),
        @class = query.Class,
        severity = Word(query.Severity),
        schedule = Word(query.Schedule),
        attack = query.Attack,
        stratus = query.Stratus,
        cis = query.Cis,
        operation = query.Operation,
        lookups = query.Lookups,
        why = query.Why,
        triage = query.Triage,
        limits = query.Limits,
        sql = query.Sql,
    };

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
