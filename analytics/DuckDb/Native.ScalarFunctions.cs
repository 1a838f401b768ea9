using System.Runtime.InteropServices;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>Scalar functions: what SQL cannot say well.</summary>
static unsafe partial class Native
{
    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_create_scalar_function")]
    internal static partial nint CreateScalarFunction();

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_destroy_scalar_function")]
    internal static partial void DestroyScalarFunction(ref nint function);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_scalar_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetScalarName(nint function, string name);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_scalar_function_add_parameter")]
    internal static partial void AddScalarParameter(nint function, nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_scalar_function_set_return_type")]
    internal static partial void SetScalarReturnType(nint function, nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_scalar_function_set_function")]
    internal static partial void SetScalarFunction(nint function, delegate* unmanaged[Cdecl]<nint, nint, nint, void> run);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_register_scalar_function")]
    internal static partial int RegisterScalar(nint connection, nint function);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_scalar_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void ScalarError(nint info, string message);
}
