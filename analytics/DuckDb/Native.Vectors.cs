using System.Runtime.InteropServices;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>Types, chunks and vectors.</summary>
static unsafe partial class Native
{
    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_create_logical_type"), SuppressGCTransition]
    internal static partial nint CreateType(NativeType type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_create_list_type")]
    internal static partial nint CreateListType(nint child);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_create_map_type")]
    internal static partial nint CreateMapType(nint key, nint value);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_create_struct_type")]
    internal static partial nint CreateStructType(nint* members, nint* names, ulong count);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_destroy_logical_type")]
    internal static partial void DestroyType(ref nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_get_type_id")]
    internal static partial NativeType TypeId(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_decimal_scale")]
    internal static partial byte DecimalScale(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_decimal_internal_type")]
    internal static partial NativeType DecimalInternalType(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_list_type_child_type")]
    internal static partial nint ListChildType(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_map_type_key_type")]
    internal static partial nint MapKeyType(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_map_type_value_type")]
    internal static partial nint MapValueType(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_struct_type_child_count")]
    internal static partial ulong StructChildCount(nint type);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_struct_type_child_name")]
    internal static partial nint StructChildName(nint type, ulong index);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_struct_type_child_type")]
    internal static partial nint StructChildType(nint type, ulong index);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_vector_size"), SuppressGCTransition]
    internal static partial ulong VectorSize();

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_destroy_data_chunk")]
    internal static partial void DestroyChunk(ref nint chunk);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_data_chunk_get_size"), SuppressGCTransition]
    internal static partial ulong ChunkSize(nint chunk);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_data_chunk_set_size"), SuppressGCTransition]
    internal static partial void SetChunkSize(nint chunk, ulong size);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_data_chunk_get_vector"), SuppressGCTransition]
    internal static partial nint ChunkVector(nint chunk, ulong column);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_vector_get_data"), SuppressGCTransition]
    internal static partial void* VectorData(nint vector);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_vector_get_validity"), SuppressGCTransition]
    internal static partial ulong* VectorValidity(nint vector);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    internal static partial void EnsureValidityWritable(nint vector);

    // Copies the text into the vector's own memory; called for every value of every record.
    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_vector_assign_string_element_len"), SuppressGCTransition]
    internal static partial void AssignString(nint vector, ulong row, byte* text, ulong length);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_struct_vector_get_child"), SuppressGCTransition]
    internal static partial nint StructChild(nint vector, ulong index);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_list_vector_get_child"), SuppressGCTransition]
    internal static partial nint ListChild(nint vector);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_list_vector_set_size")]
    internal static partial int SetListSize(nint vector, ulong size);

    [LibraryImport(DuckDBLibrary.Name, EntryPoint = "duckdb_list_vector_reserve")]
    internal static partial int ReserveList(nint vector, ulong capacity);
}
