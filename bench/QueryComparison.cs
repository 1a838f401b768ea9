using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Bench;

/// <summary>A question over generated CloudTrail files: <c>sp query</c>, DuckDB's own reader, jq and SQLite.</summary>
/// <param name="sp">The published program.</param>
/// <param name="self">This program, which asks DuckDB's reader in a process of its own.</param>
/// <param name="folder">Where logs and cache go; emptied first.</param>
sealed class QueryComparison(string sp, string self, string folder)
{
    const int Times = 5;
    const int Week = 7;
    const double LaterSeconds = 0.3;
    const double MemoryMiB = 1024;

    // The guard of the question reaches two days before its window, for files that come late.
    const int LateDays = 2;

    static readonly DateTimeOffset s_end = QueryProbe.End;

    bool _missed;

    string Logs => Path.Combine(folder, "logs");

    string Year => Path.Combine(folder, "year");

    string State => Path.Combine(folder, "state");

    /// <summary>Prints a table over <paramref name="files"/> files of 16 MiB, what a week of a year costs, and the goals; returns 1 when one is missed.</summary>
    public int Print(int files)
    {
        Forget(folder);
        var bytes = TrailGenerator.Write(Logs, files, days: 4);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F0} MiB of JSON in {files} files\n"));
        Console.WriteLine("| asked | s | s of CPU | MiB in memory | rows | files | MiB in files | MiB read |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
        var start = Row("start: sp query show", Times, () => Measure(new(sp, ["query", "show", QueryProbe.Id])));
        var peer = Row("DuckDB's reader", 1, () => Measure(new(self, ["query-duckdb", Logs, $"{QueryProbe.AllDays}"])));
        var once = Row("sp query run --no-cache", 1, () => Ask(Logs, QueryProbe.AllDays, "--no-cache"));
        var first = Row("sp query run, first question", 1, () => Ask(Logs, QueryProbe.AllDays));
        var later = Row("sp query run, later question", Times, () => Ask(Logs, QueryProbe.AllDays));
        Row("jq, one in eight files", 1, () => Shell($"{Eighth(files)} | jq -c '.Records[] | select((.errorCode // \"\") | endswith(\"UnauthorizedOperation\")) | .eventName' | sort | uniq -c | wc -l"));
        Row("SQLite, one in eight files, import and question", 1, () => Shell(
            $"{Eighth(files)} | jq -r '.Records[] | [.eventID, .eventName, .errorCode // \"\", .eventTime] | @tsv' "
            + $"| sqlite3 {folder}/trail.db 'CREATE TABLE e(i,n,c,t)' '.mode tabs' '.import /dev/stdin e' \"SELECT count(*) FROM (SELECT n, count(DISTINCT i) FROM e WHERE c LIKE '%UnauthorizedOperation' GROUP BY n)\""));
        TrailGenerator.Write(Year, files: 365, days: 365, events: 500);
        var year = Row("a year of days, all asked", 1, () => Ask(Year, QueryProbe.AllDays, "--no-cache"));
        var week = Row("a year of days, a week asked", 1, () => Ask(Year, Week, "--no-cache"));

        Console.WriteLine("\n| goal | measured | |\n| --- | --- | --- |");
        Goal("the first question is no slower than DuckDB's reader", first.Seconds / peer.Seconds, 1, "times");
        Goal("a later one, over the start", later.Seconds - start.Seconds, LaterSeconds, "s");
        Goal("memory", new[] { once, first, later, year }.Max(run => run.MemoryMiB), MemoryMiB, "MiB");
        Goal("a week of a year: files", week.Files, Week + LateDays, "files");
        Goal("a week of a year: bytes read, over the start's and the files'", week.ReadMiB - start.ReadMiB - week.FilesMiB, year.FilesMiB / 10, "MiB");
        return _missed ? 1 : 0;
    }

    static void Forget(string place)
    {
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }
    }

    static QueryMeasurement Row(string name, int times, Func<QueryMeasurement> ask)
    {
        var all = Enumerable.Range(0, times).Select(_ => ask()).OrderBy(run => run.Seconds).ToList();
        var middle = all[all.Count / 2] with { MemoryMiB = all.Max(run => run.MemoryMiB) };
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {middle.Seconds:F2} | {middle.CpuSeconds:F2} | {middle.MemoryMiB:F0} | {middle.Rows} | {middle.Files} | {middle.FilesMiB:F1} | {middle.ReadMiB:F1} |"));
        return middle;
    }

    void Goal(string name, double measured, double limit, string unit)
    {
        var met = measured <= limit;
        _missed |= !met;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name}: at most {limit:0.#} {unit} | {measured:F2} | {(met ? "met" : "missed")} |"));
    }

    QueryMeasurement Ask(string logs, int days, params string[] more) => Measure(new(sp,
    [
        "query", "run", QueryProbe.Id, "--logs", logs, "--from", Date(s_end.AddDays(-days)), "--to", Date(s_end), "--state", State, "--output", "json", .. more,
    ]));

    static string Date(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    string Eighth(int files) => $"find {Logs} -name '*.json.gz' | sort | head -{Math.Max(1, files / 8)} | xargs zcat";

    static QueryMeasurement Shell(string script) => Measure(new("bash", ["-c", script]));

    static QueryMeasurement Measure(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var cpu = ProcessTree.EndedCpuSeconds();
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var tree = new ProcessTree(process.Id);
        while (!process.WaitForExit(5))
        {
            tree.Look();
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        cpu = ProcessTree.EndedCpuSeconds() - cpu;
        return process.ExitCode == 0
            ? Read(output.Result.Trim()) with { Seconds = seconds, CpuSeconds = cpu, MemoryMiB = tree.MemoryMiB, ReadMiB = tree.ReadMiB }
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: expected exit code 0, got {process.ExitCode}. {error.Result}");
    }

    // The document of sp query run --output json; others print the number of rows.
    static QueryMeasurement Read(string output)
    {
        if (!output.StartsWith('{'))
        {
            return new() { Rows = long.TryParse(output, CultureInfo.InvariantCulture, out var rows) ? rows : 0 };
        }

        var answer = JObject.Parse(output);
        return new()
        {
            Rows = ((JArray)answer["rows"]!).Count,
            Files = answer["scans"]!.Sum(scan => (long)scan["files"]!),
            FilesMiB = answer["scans"]!.Sum(scan => (long)scan["bytes"]!) / 1048576.0,
        };
    }
}
