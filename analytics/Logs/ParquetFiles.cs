using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Files that are Parquet already: DuckDB reads them itself, by the declared names and types.</summary>
static class ParquetFiles
{
    const int Shortest = 12;

    // Four letters, at the start and at the end.
    static ReadOnlySpan<byte> Mark => "PAR1"u8;

    /// <summary>Whether it is one, whole or not; other files of the source are text.</summary>
    public static bool IsParquet(LogFile file) => HasMark(file, SeekOrigin.Begin);

    /// <summary>A SELECT of the declared columns and the partition columns over <paramref name="files"/>; broken ones are counted, not read.</summary>
    public static string Select(LogDatabase database, LogTable table, IReadOnlyList<LogFile> files, BadLines bad)
    {
        List<LogFile> whole = [];
        foreach (var file in files)
        {
            if (file.Size < Shortest || !HasMark(file, SeekOrigin.End))
            {
                bad.Add(file.Key, "the end of the file, where Parquet says what it holds: it is missing");
            }
            else
            {
                whole.Add(file);
            }
        }

        // All at once, and one by one only to find out which.
        if (whole.Count > 0 && Broken(database, whole) is not null)
        {
            whole.RemoveAll(file =>
            {
                var broken = Broken(database, [file]);
                if (broken is not null)
                {
                    bad.Add(file.Key, broken);
                }

                return broken is not null;
            });
        }

        return whole.Count == 0 ? LogView.Nothing(table) : Read(database, table, whole);
    }

    // What DuckDB says of their ends; null when it can read them.
    static string? Broken(LogDatabase database, List<LogFile> files)
    {
        try
        {
            database.Rows($"SELECT sum(num_rows) FROM parquet_file_metadata({Paths(files)})");
            return null;
        }
        catch (DuckDBException broken)
        {
            return broken.Message;
        }
    }

    static string Paths(List<LogFile> files) => $"[{string.Join(", ", files.Select(file => SqlText.Literal(file.Path)))}]";

    static bool HasMark(LogFile file, SeekOrigin where)
    {
        Span<byte> found = stackalloc byte[4];
        try
        {
            using var stream = File.OpenRead(file.Path);
            stream.Seek(where == SeekOrigin.End ? Math.Max(-4, -stream.Length) : 0, where);
            return stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) == found.Length && found.SequenceEqual(Mark);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it as text says so.
            return false;
        }
    }

    static string Read(LogDatabase database, LogTable table, List<LogFile> files)
    {
        var read = $"read_parquet({Paths(files)}, union_by_name = true, filename = true)";
        var present = database.Rows($"SELECT column_name FROM (DESCRIBE SELECT * FROM {read})").Select(row => (string)row[0]!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = table.Source.Columns.Select((column, i) => present.Contains(column.Name)
            ? $"TRY_CAST(r.{SqlText.Name(column.Name)} AS {table.Types[i].Sql}) AS {SqlText.Name(column.Name)}"
            : $"CAST(NULL AS {table.Types[i].Sql}) AS {SqlText.Name(column.Name)}");
        var partitions = table.Source.Partitions.Select(partition => $"p.{SqlText.Name(partition.Name)}");
        var places = files.Select(file => $"({SqlText.Literal(file.Path)}, {string.Join(", ", table.Source.Partitions.Select((_, i) => file.Partition is { } values ? SqlText.Literal(values[i]) : "CAST(NULL AS VARCHAR)"))})");
        return $"SELECT {string.Join(", ", LooseRecords.Columns(table))} FROM (SELECT {string.Join(", ", columns.Concat(partitions))} FROM {read} r "
            + $"JOIN (VALUES {string.Join(", ", places)}) p (sp_file, {string.Join(", ", table.Source.Partitions.Select(partition => SqlText.Name(partition.Name)))}) ON p.sp_file = r.filename)";
    }
}
