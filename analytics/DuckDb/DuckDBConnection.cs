using System.Globalization;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>An open DuckDB database.</summary>
/// <remarks>
/// The types of this folder have the names and members of DuckDB.NET.Data that are used here, so that the package
/// DuckDB.NET.Data.Full replaces them; its native half cannot be restored on every machine that must build this.
/// </remarks>
public sealed class DuckDBConnection : IDisposable
{
    readonly nint _handle;
    nint _database;

    DuckDBConnection(nint database, nint handle) => (_database, _handle) = (database, handle);

    internal nint Handle => _handle;

    /// <summary>Opens a database that lives in memory, and on disk where it outgrows that.</summary>
    /// <param name="memoryBytes">What DuckDB may hold in memory.</param>
    /// <param name="spillFolder">Where it puts what does not fit; made when it is needed.</param>
    /// <exception cref="DuckDBException">The native library is missing or refuses.</exception>
    public static DuckDBConnection OpenInMemory(long memoryBytes, string spillFolder)
    {
        DuckDBLibrary.Load();
        if (Native.Open(null, out var database, 0, out var error) != 0)
        {
            throw new DuckDBException(Native.Take(error));
        }

        if (Native.Connect(database, out var handle) != 0)
        {
            Native.Close(ref database);
            throw new DuckDBException("DuckDB: expected a connection, got none.");
        }

        var connection = new DuckDBConnection(database, handle);
        connection.Execute(string.Create(CultureInfo.InvariantCulture,
            $"SET memory_limit = '{memoryBytes / 1024 / 1024}MiB'; SET temp_directory = {Sql.SqlText.Literal(spillFolder)}"));
        return connection;
    }

    /// <summary>A statement to run.</summary>
    public DuckDBCommand CreateCommand() => new(this);

    /// <summary>Runs statements whose rows nobody wants.</summary>
    /// <exception cref="DuckDBException">DuckDB refuses.</exception>
    public void Execute(string sql)
    {
        using var command = CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Closes the database; what lived in memory is gone.</summary>
    public void Dispose()
    {
        if (_database != 0)
        {
            var handle = _handle;
            Native.Disconnect(ref handle);
            Native.Close(ref _database);
        }
    }
}
