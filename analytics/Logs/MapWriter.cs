using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A map with text keys: a list of pairs. Of a key that comes twice the last value counts.</summary>
sealed unsafe class MapWriter(ColumnType type, bool lowerNames) : ColumnWriter
{
    readonly TextWriter _key = new(lowerNames: false);
    readonly ColumnWriter _value = For(type.Children[1], lowerNames);
    readonly Dictionary<string, ulong> _seen = new(StringComparer.Ordinal);
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
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        SetValid(row);
        var start = _size;
        _seen.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_size == _capacity)
            {
                _capacity *= 2;
                Reserve();
            }

            var name = lowerNames ? reader.GetString()!.ToLowerInvariant() : reader.GetString()!;
            if (!_seen.TryGetValue(name, out var place))
            {
                place = _size++;
                _seen.Add(name, place);
                _key.WriteText(System.Text.Encoding.UTF8.GetBytes(name), place);
            }

            reader.Read();
            _value.WriteJson(ref reader, record, place);
        }

        (((ulong*)Data)[row * 2], ((ulong*)Data)[(row * 2) + 1]) = (start, _size - start);
        _ = Native.SetListSize(Vector, _size);
    }

    void Reserve()
    {
        _ = Native.ReserveList(Vector, _capacity);
        var entries = Native.ListChild(Vector);
        _key.Rebind(Native.StructChild(entries, 0));
        if (_size == 0)
        {
            _value.Bind(Native.StructChild(entries, 1));
        }
        else
        {
            _value.Rebind(Native.StructChild(entries, 1));
        }
    }
}
