using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>Runs queries on local logs: the SQL that Athena runs, on DuckDB. One runner serves one question after the other.</summary>
public sealed class QueryRunner : IDisposable
{
    readonly Lazy<LogDatabase> _database = new(() => LogDatabase.Open());

    /// <summary>Runs a query.</summary>
    /// <exception cref="PlatformConfigException">The query, the logs or the lookups are not as they must be.</exception>
    public QueryResult Run(QueryRequest request)
    {
        var database = _database.Value;
        var logs = new LogFolder(request.Logs);
        var bad = new BadLines();
        List<string> keys = [];
        List<QueryScan> scans = [];
        try
        {
            var sql = Translate(request);
            foreach (var source in request.Query.Sources)
            {
                var table = new LogTable(source);
                var files = logs.FilesOf(source, request.Query.Sources.Count == 1);
                scans.Add(new(source.Id, [.. files.Select(file => file.Key)], files.Sum(file => file.Size), 0, []));
                LogView.Create(database, table, request.Table, files, bad, keys);
            }

            LookupTables.Create(database, request.Query, request.Lookups);
            return Run(database, sql, scans, bad);
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

    /// <summary>Closes the database, if one was opened.</summary>
    public void Dispose()
    {
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }
    }

    static string Translate(QueryRequest request) => new TrinoRewriter(request.AsOf).Rewrite(request.Query.SqlFor(request.Table));

    static QueryResult Run(LogDatabase database, string sql, List<QueryScan> scans, BadLines bad)
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
