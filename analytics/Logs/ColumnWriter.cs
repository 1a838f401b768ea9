using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Writes the values of one column, or of one field of it, into a vector of DuckDB.</summary>
abstract unsafe class ColumnWriter
{
    ulong* _validity;

    /// <summary>The vector that is written to.</summary>
    protected nint Vector { get; private set; }

    /// <summary>The memory of that vector.</summary>
    protected void* Data { get; private set; }

    /// <summary>The writer for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="lowerNames">Whether the table's SerDe writes the names of JSON small also where no column has them: in text and in maps.</param>
    public static ColumnWriter For(ColumnType type, bool lowerNames) => type.Id switch
    {
        NativeType.Varchar => new TextWriter(lowerNames),
        NativeType.Struct => new StructWriter(type, lowerNames),
        NativeType.List => new ListWriter(type, lowerNames),
        NativeType.Map => new MapWriter(type, lowerNames),
        _ => new ScalarWriter(type.Id),
    };

    /// <summary>Starts a new chunk.</summary>
    public virtual void Bind(nint vector) => Rebind(vector);

    /// <summary>Goes on in the same chunk after its memory has moved.</summary>
    public virtual void Rebind(nint vector)
    {
        Vector = vector;
        Native.EnsureValidityWritable(vector);
        _validity = Native.VectorValidity(vector);
        Data = Native.VectorData(vector);
    }

    /// <summary>Writes NULL.</summary>
    public virtual void WriteNull(ulong row) => _validity[row >> 6] &= ~(1UL << (int)(row & 63));

    /// <summary>Writes the value that <paramref name="reader"/> stands on, and leaves it on the value's last token.</summary>
    /// <param name="reader">Over <paramref name="record"/>.</param>
    /// <param name="record">The whole record, of which a nested value may be kept as text.</param>
    /// <param name="row">Where to.</param>
    public abstract void WriteJson(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ulong row);

    /// <summary>Writes a value that was given as text.</summary>
    public virtual void WriteText(ReadOnlySpan<byte> text, ulong row) => WriteNull(row);

    /// <summary>Takes a NULL back: a key may come twice, and the last one counts.</summary>
    protected void SetValid(ulong row) => _validity[row >> 6] |= 1UL << (int)(row & 63);
}
