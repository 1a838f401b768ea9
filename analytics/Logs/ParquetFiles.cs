using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Files that are Parquet already: DuckDB reads them itself, by the declared names and types.</summary>
static class ParquetFiles
{
    /// <summary>Whether it is one; other files of the source are text.</summary>
    public static bool IsParquet(LogFile file)
    {
        // Four letters, at the start and at the end.
        Span<byte> mark = stackalloc byte[4];
        using var stream = File.OpenRead(file.Path);
        if (stream.Length < 12)
        {
            return false;
        }

        stream.Seek(-4, SeekOrigin.End);
        stream.ReadExactly(mark);
        return mark.SequenceEqual("PAR1"u8);
    }

    /// <summary>A SELECT of the declared columns and the partition columns over <paramref name="files"/>.</summary>
    public static string Select(LogDatabase database, LogTable table, IReadOnlyList<LogFile> files)
    {
        var read = $"read_parquet([{string.Join(", ", files.Select(file => SqlText.Literal(file.Path)))}], union_by_name = true, filename = true)";
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
