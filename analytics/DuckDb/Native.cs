using System.Runtime.InteropServices;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>DuckDB's C API, as far as it is used here: databases, statements, results.</summary>
/// <remarks>Names and shapes as in duckdb.h of version 1.5; idx_t is 64 bits wide on every platform.</remarks>
static unsafe partial class Native
{
    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Open(string? path, out nint database, nint config, out nint error);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_close")]
    internal static partial void Close(ref nint database);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_connect")]
    internal static partial int Connect(nint database, out nint connection);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_disconnect")]
    internal static partial void Disconnect(ref nint connection);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_free")]
    internal static partial void Free(nint memory);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Query(nint connection, string query, NativeResult* result);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_destroy_result")]
    internal static partial void DestroyResult(NativeResult* result);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_result_error")]
    internal static partial nint ResultError(NativeResult* result);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_column_count")]
    internal static partial ulong ColumnCount(NativeResult* result);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_column_name")]
    internal static partial nint ColumnName(NativeResult* result, ulong column);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_column_logical_type")]
    internal static partial nint ColumnLogicalType(NativeResult* result, ulong column);

    // By value: the struct is six words, which every calling convention passes in memory.
    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_fetch_chunk")]
    internal static partial nint FetchChunk(NativeResult result);

    /// <summary>Text that DuckDB owns.</summary>
    internal static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8) ?? "";

    /// <summary>Text that we own and free.</summary>
    internal static string Take(nint utf8)
    {
        var text = Text(utf8);
        Free(utf8);
        return text;
    }
}
