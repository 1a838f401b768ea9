using System.CommandLine;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp query run</c>: asks a question.</summary>
static class QueryRunCommand
{
    static readonly string[] s_outputs = ["table", "csv", "json", "parquet"];

    static readonly Option<string?> s_output = new("--output")
    {
        Description = "table, csv, json or parquet. Default: table; json with --json.",
        HelpName = "FORM",
    };

    static readonly Option<string?> s_toFile = new("--to-file") { Description = "Write the rows to a file; parquet needs one.", HelpName = "FILE" };

    static readonly Option<bool> s_explain = new("--explain") { Description = "Say at the end which files were read, and how many bytes." };

    public static Command Create()
    {
        var command = new Command("run", "Run a query on local logs.") { QueryCommand.Id };
        foreach (var option in (IEnumerable<Option>)[.. QueryOptions.All, s_output, s_toFile, s_explain])
        {
            command.Add(option);
        }

        return command.Runs(Run);
    }

    static Task<int> Run(Session session)
    {
        var form = session.Json ? "json" : session.Get(s_output) ?? "table";
        var file = session.Get(s_toFile);
        new Problems("sp query run", " ")
            .Unless(s_outputs.Contains(form), "--output", string.Join(", ", s_outputs), form, "Choose one.")
            .Unless(form != "parquet" || file is not null, "--to-file", "a file for parquet", null, "Name one.")
            .Unless(file is null || Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))), "--to-file", "a file in a folder that is there", file, "Make the folder, or correct the path.")
            .ThrowIfAny();
        using var runner = new QueryRunner();
        var request = QueryOptions.Request(session);
        var result = runner.Run(form == "parquet" ? request with { Parquet = file } : request);
        Write(session, request, result, form, file);
        Report(session, result);
        return Task.FromResult(ExitCode.Good);
    }

    static void Write(Session session, QueryRequest request, QueryResult result, string form, string? file)
    {
        if (form == "parquet")
        {
            return;
        }

        // At once: the console takes every token of a thousand rows to the system by itself.
        using var written = file is null ? null : File.CreateText(file);
        using var gathered = new StringWriter();
        var output = written ?? (TextWriter)gathered;
        switch (form)
        {
            case "csv":
                QueryText.Csv(output, result);
                break;
            case "json":
                QueryText.Json(output, request.Query.Id, result);
                break;
            default:
                (written is null ? session.People : Screen.Over(written, redirected: true)).Write(QueryText.Table(result));
                break;
        }

        session.Output.Write(gathered.ToString());
    }

    static void Report(Session session, QueryResult result)
    {
        session.Error.WriteLine($"{result.Rows.Count} rows");
        foreach (var (file, count, first) in result.Bad)
        {
            session.Error.WriteLine($"{file}: {count} records could not be read, the first at {first}");
        }

        if (session.Get(s_explain))
        {
            QueryExplainCommand.Write(session.Error, result.Scans);
        }
    }
}
