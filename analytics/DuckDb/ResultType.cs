using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>The type of a result column, and how its values are read out of a vector.</summary>
sealed unsafe class ResultType
{
    readonly NativeType _id;
    readonly NativeType _store;
    readonly byte _scale;
    readonly ResultType[] _children;
    readonly string[] _names;

    ResultType(NativeType id, NativeType store, byte scale, ResultType[] children, string[] names) =>
        (_id, _store, _scale, _children, _names) = (id, store, scale, children, names);

    /// <summary>Describes <paramref name="type"/> and frees it.</summary>
    public static ResultType Take(nint type)
    {
        var id = Native.TypeId(type);
        ResultType[] children = [];
        string[] names = [];
        switch (id)
        {
            case NativeType.List:
                children = [Take(Native.ListChildType(type))];
                break;
            case NativeType.Map:
                children = [Take(Native.MapKeyType(type)), Take(Native.MapValueType(type))];
                break;
            case NativeType.Struct:
                var count = (int)Native.StructChildCount(type);
                children = new ResultType[count];
                names = new string[count];
                for (var i = 0; i < count; i++)
                {
                    names[i] = Native.Take(Native.StructChildName(type, (ulong)i));
                    children[i] = Take(Native.StructChildType(type, (ulong)i));
                }

                break;
        }

        var (store, scale) = id == NativeType.Decimal ? (Native.DecimalInternalType(type), Native.DecimalScale(type)) : (id, (byte)0);
        Native.DestroyType(ref type);
        return new(id, store, scale, children, names);
    }

    /// <summary>The value at <paramref name="row"/>.</summary>
    /// <exception cref="DuckDBException">The type is one that no query here returns.</exception>
    public object? Read(nint vector, ulong row)
    {
        var valid = Native.VectorValidity(vector);
        if (_id == NativeType.SqlNull || (valid != null && (valid[row >> 6] & (1UL << (int)(row & 63))) == 0))
        {
            return null;
        }

        var data = Native.VectorData(vector);
        return _id switch
        {
            NativeType.Boolean => ((byte*)data)[row] != 0,
            NativeType.TinyInt => (long)((sbyte*)data)[row],
            NativeType.SmallInt => (long)((short*)data)[row],
            NativeType.Integer => (long)((int*)data)[row],
            NativeType.BigInt => ((long*)data)[row],
            NativeType.UTinyInt => (long)((byte*)data)[row],
            NativeType.USmallInt => (long)((ushort*)data)[row],
            NativeType.UInteger => (long)((uint*)data)[row],
            NativeType.UBigInt => (decimal)((ulong*)data)[row],
            NativeType.Float => (double)((float*)data)[row],
            NativeType.Double => ((double*)data)[row],
            // What sum() returns: almost always it fits a long, and the upper half repeats its sign.
            NativeType.HugeInt when ((long*)data)[row * 2] is var whole && ((long*)data)[(row * 2) + 1] == whole >> 63 => whole,
            NativeType.HugeInt => Huge(data, row),
            NativeType.Decimal => Fraction(data, row),
            NativeType.Varchar => Text(data, row),
            NativeType.Blob => Convert.ToHexString(Bytes(data, row)),
            NativeType.Date => DateOnly.FromDayNumber(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + ((int*)data)[row]),
            NativeType.Time => TimeSpan.FromMicroseconds(((long*)data)[row]),
            NativeType.Interval => Span((int*)data + (row * 4)),
            NativeType.Timestamp => DateTime.SpecifyKind(DateTime.UnixEpoch.AddMicroseconds(((long*)data)[row]), DateTimeKind.Unspecified),
            NativeType.TimestampTz => new DateTimeOffset(DateTime.UnixEpoch.AddMicroseconds(((long*)data)[row])),
            NativeType.List => List(vector, data, row),
            NativeType.Map => Map(vector, data, row),
            NativeType.Struct => Struct(vector, row),
            _ => throw new DuckDBException($"{_id}: expected a type that results can hold, got one that is unknown here. Cast it in the query."),
        };
    }

    /// <summary>The text at <paramref name="row"/> of a vector of text; empty for NULL, which scalar functions never see.</summary>
    public static string Text(nint vector, ulong row)
    {
        var valid = Native.VectorValidity(vector);
        return valid != null && (valid[row >> 6] & (1UL << (int)(row & 63))) == 0 ? "" : Text(Native.VectorData(vector), row);
    }

    object Fraction(void* data, ulong row)
    {
        var units = _store switch
        {
            NativeType.SmallInt => ((short*)data)[row],
            NativeType.Integer => ((int*)data)[row],
            NativeType.BigInt => ((long*)data)[row],
            _ => (decimal)((Int128*)data)[row],
        };
        return units / (decimal)BigInteger.Pow(10, _scale);
    }

    // By itself, because what names Int128 is not compiled ahead of time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static BigInteger Huge(void* data, ulong row) => (BigInteger)((Int128*)data)[row];

    static string Text(void* data, ulong row) => Encoding.UTF8.GetString(Bytes(data, row));

    // duckdb_string_t: a length, then up to twelve bytes in place, or four of them and a pointer.
    static ReadOnlySpan<byte> Bytes(void* data, ulong row)
    {
        var slot = (byte*)data + (row * 16);
        var length = *(int*)slot;
        return new(length <= 12 ? slot + 4 : *(byte**)(slot + 8), length);
    }

    // Months, days, microseconds. Queries here have no months.
    static TimeSpan Span(int* value) =>
        TimeSpan.FromDays((value[0] * 30) + value[1]) + TimeSpan.FromMicroseconds(((long*)value)[1]);

    List<object?> List(nint vector, void* data, ulong row)
    {
        var (offset, length) = (((ulong*)data)[row * 2], ((ulong*)data)[(row * 2) + 1]);
        var child = Native.ListChild(vector);
        var list = new List<object?>((int)length);
        for (var i = 0UL; i < length; i++)
        {
            list.Add(_children[0].Read(child, offset + i));
        }

        return list;
    }

    Dictionary<string, object?> Map(nint vector, void* data, ulong row)
    {
        var (offset, length) = (((ulong*)data)[row * 2], ((ulong*)data)[(row * 2) + 1]);
        var entries = Native.ListChild(vector);
        var map = new Dictionary<string, object?>((int)length);
        for (var i = 0UL; i < length; i++)
        {
            map[$"{_children[0].Read(Native.StructChild(entries, 0), offset + i)}"] = _children[1].Read(Native.StructChild(entries, 1), offset + i);
        }

        return map;
    }

    Dictionary<string, object?> Struct(nint vector, ulong row)
    {
        var fields = new Dictionary<string, object?>(_children.Length);
        for (var i = 0; i < _children.Length; i++)
        {
            fields[_names[i]] = _children[i].Read(Native.StructChild(vector, (ulong)i), row);
        }

        return fields;
    }
}
