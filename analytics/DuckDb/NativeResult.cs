using System.Runtime.InteropServices;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>duckdb_result: five deprecated fields and the pointer that counts.</summary>
[StructLayout(LayoutKind.Sequential)]
struct NativeResult
{
    ulong _columnCount;
    ulong _rowCount;
    ulong _rowsChanged;
    nint _columns;
    nint _error;
    nint _data;
}
