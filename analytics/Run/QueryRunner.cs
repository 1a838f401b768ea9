using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>Runs queries on local logs: the SQL that Athena runs, on DuckDB. One runner serves one question after the other.</summary>
public sealed class QueryRunner : IDisposable
{
    // Opening takes as long as reading the question and listing the files, which go on meanwhile.
    readonly Task<LogDatabase> _database = Task.Run(Open);

    /// <summary>Runs a query.</summary>
    /// <exception cref="PlatformConfigException">The query, the logs or the lookups are not as they must be.</exception>
    public QueryResult Run(QueryRequest request)
    {
        var database = _database.GetAwaiter().GetResult();
        var bad = new BadLines();
        List<string> keys = [];
        try
        {
            var statement = Prepare(database, request);
            var scans = Choose(database, request, statement).ToList();
            foreach (var (table, files, existing, _) in scans)
            {
                LogView.Create(database, table, request, files, existing, bad, keys);
            }

            LookupTables.Create(database, request.Query, request.Lookups);
            return Read(database, Answer(database, request, statement), [.. scans.Select(scan => scan.Scan)], bad);
        }
        catch (Exception wrong) when (wrong is DuckDBException or FormatException)
        {
            throw new PlatformConfigException([$"{request.Query.File}: {wrong.Message.Trim()}"]);
        }
        finally
        {
            keys.ForEach(LogFunction.Remove);
        }
    }

    /// <summary>Says what a query would read, and reads nothing.</summary>
    /// <exception cref="PlatformConfigException">The query or the directory of logs are not as they must be.</exception>
    public IReadOnlyList<QueryScan> Explain(QueryRequest request)
    {
        var database = _database.GetAwaiter().GetResult();
        try
        {
            return [.. Choose(database, request, Prepare(database, request)).Select(choice => choice.Scan)];
        }
        catch (Exception wrong) when (wrong is DuckDBException or FormatException)
        {
            throw new PlatformConfigException([$"{request.Query.File}: {wrong.Message.Trim()}"]);
        }
    }

    /// <summary>Closes the database.</summary>
    public void Dispose()
    {
        try
        {
            _database.GetAwaiter().GetResult().Dispose();
        }
        catch (PlatformConfigException)
        {
            // There is none, as whoever asked was told.
        }
    }

    static LogDatabase Open()
    {
        try
        {
            return LogDatabase.Open();
        }
        catch (DuckDBException missing)
        {
            throw new PlatformConfigException([missing.Message]);
        }
    }

    /// <summary>The statement of a request, and the macros that it calls.</summary>
    internal static QueryStatement Prepare(LogDatabase database, QueryRequest request)
    {
        var statement = QueryStatement.Prepare(
            request.Query.SqlFor(request.Table),
            request.Query.Sources,
            request.To ?? request.AsOf,
            request is { From: { } from, To: { } to } ? (from, to) : null,
            sql =>
            {
                database.Define(sql);
                var row = database.Rows($"SELECT CAST(since AS TIMESTAMPTZ), CAST(until AS TIMESTAMPTZ) FROM ({sql})")[0];
                return ((DateTimeOffset)row[0]!, (DateTimeOffset)row[1]!);
            });
        database.Define(statement.Sql);
        return statement;
    }

    // Of an environment: the files of its accounts, where the folder says whose they are.
    static IReadOnlyList<LogFile> Of(QueryRequest request, LogSource source, IReadOnlyList<LogFile> files)
    {
        var place = LogTable.PlaceOf(source, column => column.Kind == PartitionKind.Accounts);
        return request.Accounts is null || place < 0
            ? files
            : [.. files.Where(file => file.Partition is { } values && request.Accounts.Contains(values[place]))];
    }

    static IEnumerable<ScannedTable> Choose(LogDatabase database, QueryRequest request, QueryStatement statement)
    {
        var logs = new LogFolder(request.Logs);
        foreach (var source in request.Query.Sources)
        {
            var table = new LogTable(source);
            var existing = logs.FilesOf(source, request.Query.Sources.Count == 1);
            var all = Of(request, source, existing);
            var files = Partitions.Choose(database, table, all, statement);
            yield return new(table, files, existing, new(
                source.Id,
                [.. files.Select(file => file.Key)],
                files.Sum(file => file.Size),
                all.Count - files.Count,
                [.. statement.Scans.Where(scan => scan.Source.Id == source.Id).Select(scan => scan.Condition)]));
        }
    }

    // The rows go to a file first when the caller wants one.
    static string Answer(LogDatabase database, QueryRequest request, QueryStatement statement)
    {
        if (request.Parquet is not { } file)
        {
            return statement.Sql;
        }

        database.Connection.Execute($"COPY ({statement.Sql.TrimEnd(';', ' ')}) TO {SqlText.Literal(file)} (FORMAT parquet)");
        return $"SELECT * FROM read_parquet({SqlText.Literal(file)})";
    }

    static QueryResult Read(LogDatabase database, string sql, List<QueryScan> scans, BadLines bad)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return new([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows, scans, [.. bad.Files]);
    }
}
