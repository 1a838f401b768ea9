using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A list: every row of a chunk appends its elements to one child vector.</summary>
sealed unsafe class ListWriter(ColumnType type, bool lowerNames) : ColumnWriter
{
    readonly ColumnWriter _element = For(type.Children[0], lowerNames);
    ulong _size;
    ulong _capacity;

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        (_size, _capacity) = (0, Native.VectorSize());
        Reserve();
    }

    public override void WriteNull(ulong row)
    {
        base.WriteNull(row);
        (((ulong*)Data)[row * 2], ((ulong*)Data)[(row * 2) + 1]) = (_size, 0);
    }

    public override void WriteJson(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ulong row)
    {
        WriteNull(row);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        SetValid(row);
        var start = _size;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (_size == _capacity)
            {
                _capacity *= 2;
                Reserve();
            }

            // The element is written before the size counts it: an inner list asks for its own place.
            _element.WriteJson(ref reader, record, _size++);
        }

        (((ulong*)Data)[row * 2], ((ulong*)Data)[(row * 2) + 1]) = (start, _size - start);
        _ = Native.SetListSize(Vector, _size);
    }

    void Reserve()
    {
        _ = Native.ReserveList(Vector, _capacity);
        var child = Native.ListChild(Vector);
        if (_size == 0)
        {
            _element.Bind(child);
        }
        else
        {
            _element.Rebind(child);
        }
    }
}
