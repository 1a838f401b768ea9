using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>Runs queries on local logs: the SQL that Athena runs, on DuckDB. One runner serves one question after the other.</summary>
public sealed class QueryRunner : IDisposable
{
    // Opening takes as long as reading the question and listing the files, which go on meanwhile.
    // A thread of its own comes sooner than the thread pool.
    readonly Task<LogDatabase> _opening = Task.Factory.StartNew(Open, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    LogDatabase Database => _opening.GetAwaiter().GetResult();

    /// <summary>Begins to load the native library, which takes as long as understanding what is asked.</summary>
    public static void LoadAhead() => new Thread(() =>
    {
        try
        {
            DuckDBLibrary.Load();
        }
        catch (DuckDBException)
        {
            // It is tried again, by somebody who tells.
        }
    })
    { IsBackground = true }.Start();

    /// <summary>Runs a query.</summary>
    /// <exception cref="PlatformConfigException">The query, the logs or the lookups are not as they must be.</exception>
    public QueryResult Run(QueryRequest request)
    {
        var bad = new BadLines();
        List<IDisposable> held = [];
        try
        {
            var (statement, scans) = Plan(request);
            foreach (var (table, files, existing, _) in scans)
            {
                LogView.Create(Database, table, request, files, existing, bad, held);
            }

            LookupTables.Create(Database, request.Query, request.Lookups);
            return Read(Database, Answer(Database, request, statement), [.. scans.Select(scan => scan.Scan)], bad);
        }
        catch (Exception wrong) when (wrong is DuckDBException or FormatException)
        {
            throw new PlatformConfigException([$"{request.Query.File}: {wrong.Message.Trim()}"]);
        }
        finally
        {
            held.ForEach(thing => thing.Dispose());
        }
    }

    /// <summary>Says what a query would read, and reads nothing.</summary>
    /// <exception cref="PlatformConfigException">The query or the directory of logs are not as they must be.</exception>
    public IReadOnlyList<QueryScan> Explain(QueryRequest request)
    {
        try
        {
            return [.. Plan(request).Scans.Select(scan => scan.Scan)];
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
            Database.Dispose();
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

    /// <summary>The statement of a request, and the macros that it calls, in a database that is waited for when there is something for it.</summary>
    internal static QueryStatement Prepare(Func<LogDatabase> database, QueryRequest request)
    {
        var statement = QueryStatement.Prepare(
            request.Query.SqlFor(request.Table),
            request.Query.Sources,
            request.To ?? request.AsOf,
            request is { From: { } from, To: { } to } ? (from, to) : null,
            sql =>
            {
                database().Define(sql);
                var row = database().Rows($"SELECT CAST(since AS TIMESTAMPTZ), CAST(until AS TIMESTAMPTZ) FROM ({sql})")[0];
                return ((DateTimeOffset)row[0]!, (DateTimeOffset)row[1]!);
            });
        database().Define(statement.Sql);
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

    // First what needs no database, which is still being opened.
    (QueryStatement Statement, List<ScannedTable> Scans) Plan(QueryRequest request)
    {
        var logs = new LogFolder(request.Logs);
        var existing = request.Query.Sources.Select(source => logs.FilesOf(source, request.Query.Sources.Count == 1)).ToList();
        var statement = Prepare(() => Database, request);
        return (statement, [.. request.Query.Sources.Zip(existing, (source, files) => Choose(request, source, files, statement))]);
    }

    ScannedTable Choose(QueryRequest request, LogSource source, IReadOnlyList<LogFile> existing, QueryStatement statement)
    {
        var table = new LogTable(source);
        var all = Of(request, source, existing);
        var files = Partitions.Choose(Database, table, all, statement);
        return new(table, files, existing, new(
            source.Id,
            [.. files.Select(file => file.Key)],
            Size(files),
            all.Count - files.Count,
            [.. statement.Scans.Where(scan => scan.Source.Id == source.Id).Select(scan => scan.Condition)]));
    }

    static long Size(List<LogFile> files)
    {
        var bytes = 0L;
        files.ForEach(file => bytes += file.Size);
        return bytes;
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
        var columns = new string[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = reader.GetName(i);
        }

        return new(columns, LogDatabase.Rows(reader), scans, bad.Files);
    }
}
