using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Files that are Parquet already: DuckDB reads them itself, by the declared names and types.</summary>
static class ParquetFiles
{
    /// <summary>A SELECT of the declared columns and the partition columns over <paramref name="files"/>.</summary>
    public static string Select(LogDatabase database, LogTable table, IReadOnlyList<LogFile> files, BadLines bad)
    {
        var readable = files.Where(file => IsParquet(file, bad)).ToList();
        if (readable.Count == 0)
        {
            return LogView.Nothing(table);
        }

        var read = $"read_parquet([{string.Join(", ", readable.Select(file => SqlText.Literal(file.Path)))}], union_by_name = true, filename = true)";
        var present = database.Rows($"SELECT column_name FROM (DESCRIBE SELECT * FROM {read})").Select(row => (string)row[0]!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = table.Source.Columns.Select((column, i) => present.Contains(column.Name)
            ? $"TRY_CAST(r.{SqlText.Name(column.Name)} AS {table.Types[i].Sql}) AS {SqlText.Name(column.Name)}"
            : $"CAST(NULL AS {table.Types[i].Sql}) AS {SqlText.Name(column.Name)}");
        var partitions = table.Source.Partitions.Select(partition => $"p.{SqlText.Name(partition.Name)}");
        var places = readable.Select(file => $"({SqlText.Literal(file.Path)}, {string.Join(", ", table.Source.Partitions.Select((_, i) => file.Partition is { } values ? SqlText.Literal(values[i]) : "CAST(NULL AS VARCHAR)"))})");
        return $"SELECT {string.Join(", ", LooseRecords.Columns(table))} FROM (SELECT {string.Join(", ", columns.Concat(partitions))} FROM {read} r "
            + $"JOIN (VALUES {string.Join(", ", places)}) p (sp_file, {string.Join(", ", table.Source.Partitions.Select(partition => SqlText.Name(partition.Name)))}) ON p.sp_file = r.filename)";
    }

    // The four letters that a Parquet file starts and ends with; anything else would fail the whole statement.
    static bool IsParquet(LogFile file, BadLines bad)
    {
        Span<byte> mark = stackalloc byte[4];
        using var stream = File.OpenRead(file.Path);
        if (stream.Length >= 12)
        {
            stream.Seek(-4, SeekOrigin.End);
            stream.ReadExactly(mark);
            if (mark.SequenceEqual("PAR1"u8))
            {
                return true;
            }
        }

        bad.Add(file.Key, "is no Parquet file");
        return false;
    }
}
