using System.Text.Json;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A list.</summary>
sealed class ListWriter(ColumnType type, bool lowerNames) : ElementsWriter
{
    readonly ColumnWriter _element = For(type.Children[0], lowerNames);

    public override void WriteJson(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ulong row)
    {
        WriteNull(row);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        var start = Start(row);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _element.WriteJson(ref reader, record, Next());
        }

        End(row, start);
    }

    protected override void BindElements(nint elements, bool empty) => Bind(_element, elements, empty);
}
