namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>One or more statements.</summary>
public sealed class DuckDBCommand(DuckDBConnection connection) : IDisposable
{
    /// <summary>The SQL.</summary>
    public string CommandText { get; set; } = "";

    /// <summary>Runs it and hands out the rows of the last statement.</summary>
    /// <exception cref="DuckDBException">DuckDB refuses.</exception>
    public unsafe DuckDBDataReader ExecuteReader()
    {
        NativeResult result;
        if (Native.Query(connection.Handle, CommandText, &result) != 0)
        {
            var message = Native.Text(Native.ResultError(&result));
            Native.DestroyResult(&result);
            throw new DuckDBException(message);
        }

        return new DuckDBDataReader(result);
    }

    /// <summary>Runs it for its effect.</summary>
    /// <exception cref="DuckDBException">DuckDB refuses.</exception>
    public void ExecuteNonQuery() => ExecuteReader().Dispose();

    /// <summary>The first column of the first row; <see langword="null"/> without rows.</summary>
    /// <exception cref="DuckDBException">DuckDB refuses.</exception>
    public object? ExecuteScalar()
    {
        using var reader = ExecuteReader();
        return reader.Read() ? reader.GetValue(0) : null;
    }

    /// <summary>Nothing to give back: a statement is prepared and run in one go.</summary>
    public void Dispose()
    {
    }
}
