using System.Globalization;
using System.IO.Compression;
using System.Text;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Writes a sample to disk as AWS would: true folders, true formats, true compression.</summary>
static class SampleFiles
{
    const int DaysBefore = 3;

    static readonly OrganizationId s_organization = OrganizationId.Parse("o-exampleorgid");
    static readonly AccountId s_security = AccountId.Parse("444455556666");

    /// <summary>Writes the logs and lookups of <paramref name="sample"/> below <paramref name="folder"/>.</summary>
    public static void Write(QuerySample sample, string folder)
    {
        foreach (var (log, number) in sample.Logs.Select((log, number) => (log, number)))
        {
            var source = LogSources.All.FirstOrDefault(source => source.Id == log.Source)
                ?? throw new InvalidDataException($"{sample.File}: logs: expected a log source, got {log.Source}. Use an id of model/LogSources.cs.");
            var place = Path.Combine(folder, "logs", source.Layout.Resolve(s_organization, s_security, Partition(source, log, sample)).ToString());
            Directory.CreateDirectory(place);
            Write(source, log.Lines, Path.Combine(place, $"sample-{number}{Path.GetExtension(source.Layout.File)}"));
        }

        Directory.CreateDirectory(Path.Combine(folder, "logs"));
        Directory.CreateDirectory(Path.Combine(folder, "lookups"));
        foreach (var (id, rows) in sample.Lookups)
        {
            var lookup = Lookups.All.FirstOrDefault(lookup => lookup.Id == id)
                ?? throw new InvalidDataException($"{sample.File}: lookups: expected a lookup table, got {id}. Use an id of model/Lookups.cs.");
            var unknown = rows.SelectMany(row => row.Keys).Except(lookup.Columns.Select(column => column.Name)).ToList();
            Assert.True(unknown.Count == 0, $"{sample.File}: lookups.{id}: expected the columns {string.Join(", ", lookup.Columns.Select(c => c.Name))}, got {string.Join(", ", unknown)}. Correct the names.");
            File.WriteAllText(
                Path.Combine(folder, "lookups", $"{id}.csv"),
                LookupFile.Write(lookup, rows.Select(row => (IReadOnlyList<string?>)[.. lookup.Columns.Select(column => row.GetValueOrDefault(column.Name))])));
        }
    }

    static Dictionary<string, string> Partition(LogSource source, SampleLog log, QuerySample sample)
    {
        var unknown = log.Partition.Keys.Where(key => key != "day" && source.Partitions.All(column => column.Name != key)).ToList();
        Assert.True(unknown.Count == 0, $"{sample.File}: {source.Id}: expected the partition columns {string.Join(", ", source.Partitions.Select(column => column.Name))} and lines, got {string.Join(", ", unknown)}. Correct the key.");
        return source.Partitions.ToDictionary(column => column.Name, column => column.Kind switch
        {
            PartitionKind.Date => Date(column, log, sample.AsOf),
            _ when log.Partition.TryGetValue(column.Name, out var given) => given,
            PartitionKind.Accounts => "777788889999",
            PartitionKind.Regions => "us-east-1",
            PartitionKind.Values => column.Values[0],
            _ => $"sample-{column.Name}",
        });
    }

    // A day may be given for a table by the hour too, and is written in the table's own form.
    static string Date(PartitionColumn column, SampleLog log, DateTimeOffset asOf)
    {
        var text = log.Partition.GetValueOrDefault(column.Name) ?? log.Partition.GetValueOrDefault("day");
        string[] formats = ["yyyy/MM/dd", "yyyy/M/d", "yyyy/MM/dd/HH", column.DateFormat];
        var day = text is null
            ? asOf.UtcDateTime.Date.AddDays(-DaysBefore)
            : DateTime.ParseExact(text, formats, CultureInfo.InvariantCulture);
        return day.ToString(column.DateFormat, CultureInfo.InvariantCulture);
    }

    static void Write(LogSource source, IReadOnlyList<string> lines, string file)
    {
        switch (source.Format.Kind)
        {
            case LogFormatKind.Parquet:
                WriteParquet(source, lines, file);
                return;
            case LogFormatKind.CloudTrail:
                WriteText($"{{\"Records\":[{string.Join(',', lines)}]}}", file);
                return;
            case LogFormatKind.Delimited:
                WriteText($"#Version: 1.0\n#Fields: {string.Join(' ', source.Columns.Select(column => column.Name))}\n{Lines(lines)}", file);
                return;
            default:
                WriteText(Lines(lines), file);
                return;
        }
    }

    static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    static void WriteText(string text, string file)
    {
        using var stream = File.Create(file);
        using var packed = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.Fastest) : (Stream)stream;
        packed.Write(Encoding.UTF8.GetBytes(text));
    }

    // The records as JSON lines, read with the table's columns and written by DuckDB.
    static void WriteParquet(LogSource source, IReadOnlyList<string> lines, string file)
    {
        var json = $"{file}.json";
        WriteText(Lines(lines), json);
        using var database = LogDatabase.Open();
        var bad = new BadLines();
        using var key = LogFunction.Add(new(new(source with { Format = LogFormats.Json() }), [new(json, json, 0, default, null)], bad));
        database.Connection.Execute(
            $"COPY ({key.Select(source.Columns.Select(column => SqlText.Name(column.Name)))}) TO {SqlText.Literal(file)} (FORMAT parquet)");
        File.Delete(json);
        Assert.True(bad.Files.Count == 0, $"{file}: expected JSON records, got {bad.Files.Select(entry => entry.First).FirstOrDefault()}.");
    }
}
