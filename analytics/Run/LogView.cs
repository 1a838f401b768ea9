using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>The table of a source: its files, with the declared columns and types, and nothing else.</summary>
static class LogView
{
    /// <summary>Makes the table of a request; <paramref name="keys"/> gets the scans to forget afterwards.</summary>
    public static void Create(LogDatabase database, LogTable table, QueryRequest request, IReadOnlyList<LogFile> files, BadLines bad, List<string> keys)
    {
        var rows = files.Count == 0 ? Nothing(table) : table.Source.Format.Kind switch
        {
            LogFormatKind.Parquet => ParquetFiles.Select(database, table, files, bad),
            _ when request.Cache is { } cache => LogCache.Open(cache, request.Logs, table).Select(database, files, bad),
            _ => Decoded(table, files, bad, keys),
        };
        database.Connection.Execute($"CREATE SCHEMA IF NOT EXISTS {table.Database}; CREATE OR REPLACE VIEW {table.Database}.{(table.Source.IsCentral ? "prod" : request.Table)} AS SELECT * FROM ({rows}){Where(table, request)}");
    }

    /// <summary>The columns without a row.</summary>
    public static string Nothing(LogTable table) =>
        $"SELECT * FROM (SELECT {string.Join(", ", table.Names.Zip(table.Types, (name, type) => $"CAST(NULL AS {type.Sql}) AS {SqlText.Name(name)}"))}) WHERE false";

    static string Decoded(LogTable table, IReadOnlyList<LogFile> files, BadLines bad, List<string> keys)
    {
        keys.Add(LogFunction.Add(new(table, files, bad)));
        return $"SELECT {string.Join(", ", LooseRecords.Columns(table))} FROM {LogFunction.Name}({SqlText.Literal(keys[^1])})";
    }

    // A cached segment may hold other accounts' records too.
    static string Where(LogTable table, QueryRequest request) =>
        request.Accounts is { } accounts && table.Source.Partitions.FirstOrDefault(column => column.Kind == PartitionKind.Accounts) is { } account
            ? $" WHERE {SqlText.Name(account.Name)} IN ({string.Join(", ", accounts.DefaultIfEmpty("none").Select(SqlText.Literal))})"
            : "";
}
