using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>The table of a source: its files, with the declared columns and types, and nothing else.</summary>
static class LogView
{
    /// <summary>Makes the table; <paramref name="keys"/> gets the scan to forget afterwards.</summary>
    public static void Create(LogDatabase database, LogTable table, string name, IReadOnlyList<LogFile> files, BadLines bad, List<string> keys)
    {
        var rows = table.Source.Format.Kind == LogFormatKind.Parquet
            ? ParquetFiles.Select(database, table, files, bad)
            : $"SELECT {string.Join(", ", LooseRecords.Columns(table))} FROM {LogFunction.Name}({SqlText.Literal(Key(table, files, bad, keys))})";
        database.Connection.Execute($"CREATE SCHEMA IF NOT EXISTS {table.Database}; CREATE OR REPLACE VIEW {table.Database}.{name} AS {rows}");
    }

    static string Key(LogTable table, IReadOnlyList<LogFile> files, BadLines bad, List<string> keys)
    {
        keys.Add(LogFunction.Add(new(table, files, bad)));
        return keys[^1];
    }
}
