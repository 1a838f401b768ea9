using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>The table of a source: its files, with the declared columns and types, and nothing else.</summary>
static class LogView
{
    /// <summary>Makes the table of a request over <paramref name="files"/>, which the question asks for of those that <paramref name="existing"/> names.</summary>
    /// <param name="database">Gets the table.</param>
    /// <param name="table">The source.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="files">The files to read.</param>
    /// <param name="existing">All files of the source.</param>
    /// <param name="bad">Gets what could not be read.</param>
    /// <param name="held">Gets what to let go of afterwards.</param>
    public static void Create(LogDatabase database, LogTable table, QueryRequest request, IReadOnlyList<LogFile> files, IReadOnlyList<LogFile> existing, BadLines bad, List<IDisposable> held)
    {
        var (native, raw) = (new List<LogFile>(), new List<LogFile>());
        foreach (var file in files)
        {
            (table.Source.Format.Kind == LogFormatKind.Parquet && ParquetFiles.IsParquet(file) ? native : raw).Add(file);
        }

        var rows = string.Join(" UNION ALL ", Parts());
        database.Connection.Execute($"CREATE SCHEMA IF NOT EXISTS {table.Database}; CREATE OR REPLACE VIEW {table.Database}.{(table.Source.IsCentral ? "prod" : request.Table)} AS SELECT * FROM ({rows}){Where(table, request)}");

        IEnumerable<string> Parts()
        {
            if (native.Count > 0)
            {
                yield return ParquetFiles.Select(database, table, native, bad);
            }

            if (request.Cache is { } cache)
            {
                // What lies in no layout may be of this source for one question and of none for the next.
                foreach (var loose in (bool[])[false, true])
                {
                    if (Only(raw, loose) is { Count: > 0 } asked)
                    {
                        var kind = !loose ? "placed" : request.Query.Sources.Count == 1 ? "alone" : "named";
                        yield return LogCache.Open(cache, request.Logs, table, kind).Select(database, asked, Only(existing, loose), bad, held);
                    }
                }
            }
            else if (raw.Count > 0)
            {
                yield return Decoded(table, raw, bad, held);
            }

            if (files.Count == 0)
            {
                yield return Nothing(table);
            }
        }
    }

    static List<LogFile> Only(IReadOnlyList<LogFile> files, bool loose) => [.. files.Where(file => file.Partition is null == loose)];

    /// <summary>The columns without a row.</summary>
    public static string Nothing(LogTable table) =>
        $"SELECT * FROM (SELECT {string.Join(", ", table.Names.Zip(table.Types, (name, type) => $"CAST(NULL AS {type.Sql}) AS {SqlText.Name(name)}"))}) WHERE false";

    static string Decoded(LogTable table, IReadOnlyList<LogFile> files, BadLines bad, List<IDisposable> held)
    {
        var key = LogFunction.Add(new(table, files, bad));
        held.Add(key);
        return key.Select(LooseRecords.Columns(table));
    }

    // A cached segment may hold other accounts' records too.
    static string Where(LogTable table, QueryRequest request) =>
        request.Accounts is { } accounts && table.Source.Partitions.FirstOrDefault(column => column.Kind == PartitionKind.Accounts) is { } account
            ? $" WHERE {SqlText.Name(account.Name)} IN ({string.Join(", ", accounts.DefaultIfEmpty("none").Select(SqlText.Literal))})"
            : "";
}
