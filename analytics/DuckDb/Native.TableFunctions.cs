using System.Runtime.InteropServices;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>Table functions: how our decoders feed DuckDB.</summary>
static unsafe partial class Native
{
    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_create_table_function")]
    internal static partial nint CreateTableFunction();

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_destroy_table_function")]
    internal static partial void DestroyTableFunction(ref nint function);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetName(nint function, string name);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_add_parameter")]
    internal static partial void AddParameter(nint function, nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_set_extra_info")]
    internal static partial void SetExtraInfo(nint function, nint info, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_set_bind")]
    internal static partial void SetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_set_init")]
    internal static partial void SetInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_set_local_init")]
    internal static partial void SetLocalInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_set_function")]
    internal static partial void SetFunction(nint function, delegate* unmanaged[Cdecl]<nint, nint, void> run);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_table_function_supports_projection_pushdown")]
    internal static partial void SupportsProjection(nint function, [MarshalAs(UnmanagedType.U1)] bool supports);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_register_table_function")]
    internal static partial int Register(nint connection, nint function);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_bind_get_extra_info")]
    internal static partial nint BindExtraInfo(nint info);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_bind_get_parameter")]
    internal static partial nint BindParameter(nint info, ulong index);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_get_varchar")]
    internal static partial nint GetVarchar(nint value);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_destroy_value")]
    internal static partial void DestroyValue(ref nint value);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_bind_add_result_column", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void BindAddColumn(nint info, string name, nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_bind_set_bind_data")]
    internal static partial void SetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_bind_set_error", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void BindError(nint info, string message);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_init_get_bind_data")]
    internal static partial nint InitBindData(nint info);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_init_set_init_data")]
    internal static partial void SetInitData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_init_get_column_count")]
    internal static partial ulong InitColumnCount(nint info);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_init_get_column_index")]
    internal static partial ulong InitColumnIndex(nint info, ulong column);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_init_set_max_threads")]
    internal static partial void SetMaxThreads(nint info, ulong threads);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_init_set_error", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void InitError(nint info, string message);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_function_get_init_data")]
    internal static partial nint FunctionInitData(nint info);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_function_get_local_init_data")]
    internal static partial nint FunctionLocalData(nint info);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void FunctionError(nint info, string message);
}
