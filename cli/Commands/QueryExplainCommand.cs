using System.CommandLine;
using System.Globalization;
using Newtonsoft.Json;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Cli.Output;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp query explain</c>: which files a question would read, without asking it.</summary>
static class QueryExplainCommand
{
    const int Shown = 20;

    public static Command Create()
    {
        var command = new Command("explain", "Say which files a query reads, how many bytes, and by which conditions on partitions.") { QueryCommand.Id };
        foreach (var option in QueryOptions.All)
        {
            command.Add(option);
        }

        return command.Runs(Run);
    }

    /// <summary>The scans for people.</summary>
    public static void Write(TextWriter output, IReadOnlyList<QueryScan> scans)
    {
        foreach (var scan in scans)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{scan.Source}: {scan.Files.Count} files, {scan.Bytes:N0} bytes; {scan.Skipped} files in other partitions"));
            foreach (var guard in scan.Guards)
            {
                output.WriteLine($"  where {guard}");
            }

            foreach (var file in scan.Files.Take(Shown))
            {
                output.WriteLine($"  {file}");
            }

            if (scan.Files.Count > Shown)
            {
                output.WriteLine($"  and {scan.Files.Count - Shown} more");
            }
        }
    }

    static Task<int> Run(Session session)
    {
        using var runner = new QueryRunner();
        var scans = runner.Explain(QueryOptions.Request(session));
        if (session.Json)
        {
            using var json = new JsonTextWriter(session.Output) { Formatting = Formatting.Indented, CloseOutput = false };
            QueryText.Scans(json, scans);
            json.Flush();
            session.Output.WriteLine();
        }
        else
        {
            Write(session.Output, scans);
        }

        return Task.FromResult(ExitCode.Good);
    }
}
