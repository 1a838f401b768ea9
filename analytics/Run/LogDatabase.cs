using System.Text;
using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Run;

/// <summary>A DuckDB that understands Trino's functions and our logs.</summary>
sealed class LogDatabase : IDisposable
{
    const long DefaultMemory = 512L * 1024 * 1024;

    readonly HashSet<Macro> _macros = [];

    LogDatabase(DuckDBConnection connection) => Connection = connection;

    public DuckDBConnection Connection { get; }

    /// <summary>Opens one.</summary>
    public static LogDatabase Open(long memoryBytes = DefaultMemory)
    {
        var connection = DuckDBConnection.OpenInMemory(memoryBytes, Path.Combine(Path.GetTempPath(), $"sp-duckdb-{Path.GetRandomFileName()}"));
        connection.Execute($"SET TimeZone = '{QueryStatement.Zone}'; SET integer_division = true; SET preserve_insertion_order = false");
        LogFunction.Register(connection);
        IpFunctions.Register(connection);
        return new(connection);
    }

    /// <summary>Makes the macros that <paramref name="sql"/> calls: all of them take longer than a question to cached logs.</summary>
    public void Define(string sql)
    {
        // From the last to the first, because a macro calls only those before it.
        var called = sql;
        Stack<Macro> missing = [];
        foreach (var macro in TrinoFunctions.Macros.Reverse())
        {
            if (!_macros.Contains(macro) && macro.IsCalledIn(called))
            {
                missing.Push(macro);
                called += '\n' + macro.Statement[macro.Statement.IndexOf('(', StringComparison.Ordinal)..];
            }
        }

        if (missing.Count > 0)
        {
            Connection.Execute(string.Join('\n', missing.Select(macro => macro.Statement)));
            _macros.UnionWith(missing);
        }
    }

    /// <summary>The rows of a statement.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return Rows(reader);
    }

    /// <summary>The rows of a result.</summary>
    public static List<object?[]> Rows(DuckDBDataReader reader)
    {
        List<object?[]> rows = [];
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>A table with these rows.</summary>
    public void CreateTable(string schema, string table, IEnumerable<(string Name, string Type)> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var sql = new StringBuilder($"CREATE SCHEMA IF NOT EXISTS {schema}; CREATE OR REPLACE TABLE {schema}.{SqlText.Name(table)} (")
            .AppendJoin(", ", columns.Select(column => $"{SqlText.Name(column.Name)} {column.Type}")).Append(");");
        foreach (var chunk in rows.Chunk(1000))
        {
            sql.Append($"INSERT INTO {schema}.{SqlText.Name(table)} VALUES ")
                .AppendJoin(", ", chunk.Select(row => $"({string.Join(", ", row.Select(SqlText.Literal))})")).Append(';');
        }

        Connection.Execute(sql.ToString());
    }

    public void Dispose() => Connection.Dispose();
}
