using System.Diagnostics;
using System.Globalization;

namespace SecurityPlatform.Bench;

/// <summary>A question over generated CloudTrail files: our runner, DuckDB's own reader, jq and SQLite.</summary>
/// <param name="self">This program, which asks in processes of its own.</param>
/// <param name="folder">Where logs and cache go; emptied first.</param>
sealed class QueryComparison(string self, string folder)
{
    const int Runs = 3;
    const int Days = 370;

    /// <summary>Prints a table over <paramref name="files"/> files of 16 MiB, and what a week of a year costs.</summary>
    public void Print(int files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var (logs, year) = (Path.Combine(folder, "logs"), Path.Combine(folder, "year"));
        var bytes = TrailGenerator.Write(logs, files, days: 4);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F0} MiB of JSON in {files} files\n"));
        Console.WriteLine("| reader | s | MiB | rows | files | MiB read |\n| --- | --- | --- | --- | --- | --- |");
        Row("DuckDB's reader", Runs, () => Ask("query-duckdb", logs, $"{Days}"));
        Row("sp query, nothing kept", Runs, () => Ask("query-ours", logs, "-", $"{Days}"));
        Row("sp query, first question", Runs, () =>
        {
            Forget();
            return Ask("query-ours", logs, Cache, $"{Days}");
        });
        Row("sp query, later questions", Runs, () => Ask("query-ours", logs, Cache, $"{Days}"));
        Row("jq, one in eight files", 1, () => Shell($"find {logs} -name '*{0}.json.gz' -o -name '*8.json.gz' | head -{Math.Max(1, files / 8)} | xargs zcat | jq -c '.Records[] | select((.errorCode // \"\") | endswith(\"UnauthorizedOperation\")) | .eventName' | sort | uniq -c | wc -l"));
        Row("SQLite, one in eight files, import and question", 1, () => Shell(
            $"find {logs} -name '*{0}.json.gz' -o -name '*8.json.gz' | head -{Math.Max(1, files / 8)} | xargs zcat | jq -r '.Records[] | [.eventID, .eventName, .errorCode // \"\", .eventTime] | @tsv' "
            + $"| sqlite3 {folder}/trail.db 'CREATE TABLE e(i,n,c,t)' '.mode tabs' '.import /dev/stdin e' \"SELECT count(*) FROM (SELECT n, count(DISTINCT i) FROM e WHERE c LIKE '%UnauthorizedOperation' GROUP BY n)\""));
        TrailGenerator.Write(year, files: 365, days: 365, events: 500);
        Forget();
        Row("a year of days, all asked", 1, () => Ask("query-ours", year, "-", $"{Days}"));
        Row("a year of days, a week asked", 1, () => Ask("query-ours", year, "-", "12"));
    }

    string Cache => Path.Combine(folder, "cache");

    void Forget()
    {
        if (Directory.Exists(Cache))
        {
            Directory.Delete(Cache, recursive: true);
        }
    }

    static void Row(string name, int runs, Func<(double Seconds, double MiB, string Output)> ask)
    {
        var all = Enumerable.Range(0, runs).Select(_ => ask()).OrderBy(run => run.Seconds).ToList();
        var middle = all[all.Count / 2];
        var parts = middle.Output.Split(' ');
        var read = parts.Length > 2 ? (long.Parse(parts[2], CultureInfo.InvariantCulture) / 1048576.0).ToString("F1", CultureInfo.InvariantCulture) : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {middle.Seconds:F2} | {all.Max(run => run.MiB):F0} | {parts[0]} | {(parts.Length > 1 ? parts[1] : "")} | {read} |"));
    }

    (double Seconds, double MiB, string Output) Ask(params string[] words) => Measure(new ProcessStartInfo(self, words));

    static (double Seconds, double MiB, string Output) Shell(string script) => Measure(new ProcessStartInfo("bash", ["-c", script]));

    static (double Seconds, double MiB, string Output) Measure(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakMiB(process.Id));
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return process.ExitCode == 0 ? (seconds, peak, reading.Result.Trim()) : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: expected exit code 0, got {process.ExitCode}.");
    }

    // The largest resident set so far, as Linux counts it.
    static double PeakMiB(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
