using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A map with text keys: a list of pairs. Of a key that comes twice the last value counts.</summary>
sealed class MapWriter(ColumnType type, bool lowerNames) : ElementsWriter
{
    readonly TextWriter _key = new(lowerNames: false);
    readonly ColumnWriter _value = For(type.Children[1], lowerNames);
    readonly Dictionary<string, ulong> _seen = new(StringComparer.Ordinal);

    public override void WriteJson(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ulong row)
    {
        WriteNull(row);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        var start = Start(row);
        _seen.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = lowerNames ? reader.GetString()!.ToLowerInvariant() : reader.GetString()!;
            if (!_seen.TryGetValue(name, out var place))
            {
                place = Next();
                _seen.Add(name, place);
                _key.WriteText(System.Text.Encoding.UTF8.GetBytes(name), place);
            }

            reader.Read();
            _value.WriteJson(ref reader, record, place);
        }

        End(row, start);
    }

    protected override void BindElements(nint elements, bool empty)
    {
        _key.Rebind(Native.StructChild(elements, 0));
        Bind(_value, Native.StructChild(elements, 1), empty);
    }
}
