using System.Text;
using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Writes records into the chunks of one scan; columns that nobody asked for are passed over.</summary>
sealed class RowWriter
{
    readonly ColumnWriter?[] _columns;
    readonly int[] _order;
    readonly FieldIndex _index;
    readonly int _declared;
    byte[][]? _partition;

    /// <summary>Prepares for the columns with these ordinals: first the declared ones, then the partition columns.</summary>
    public RowWriter(LogTable table, int[] wanted)
    {
        _declared = table.Source.Columns.Count;
        _order = wanted;
        _columns = new ColumnWriter?[table.Types.Count];
        foreach (var ordinal in wanted.Where(ordinal => ordinal < _columns.Length))
        {
            _columns[ordinal] = ColumnWriter.For(table.Types[ordinal], table.LowersNames);
        }

        _index = table.Index;
    }

    /// <summary>Starts a chunk.</summary>
    public void Bind(nint chunk)
    {
        for (var i = 0; i < _order.Length; i++)
        {
            if (_order[i] < _columns.Length)
            {
                _columns[_order[i]]!.Bind(Native.ChunkVector(chunk, (ulong)i));
            }
        }
    }

    /// <summary>Starts a file.</summary>
    public void Enter(LogFile file) => _partition = file.Partition?.Select(Encoding.UTF8.GetBytes).ToArray();

    /// <summary>Writes a JSON object.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public void WriteJson(ReadOnlySpan<byte> record, ulong row)
    {
        Clear(row);
        var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("expected an object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = _index.Find(reader.ValueSpan) is var ordinal and >= 0 ? _columns[ordinal] : null;
            reader.Read();
            if (column is null)
            {
                reader.Skip();
            }
            else
            {
                column.WriteJson(ref reader, record, row);
            }
        }
    }

    /// <summary>Empties a row, and writes its partition.</summary>
    public void Clear(ulong row)
    {
        for (var i = 0; i < _declared; i++)
        {
            _columns[i]?.WriteNull(row);
        }

        for (var i = _declared; i < _columns.Length; i++)
        {
            if (_columns[i] is { } column)
            {
                if (_partition is null)
                {
                    column.WriteNull(row);
                }
                else
                {
                    column.WriteText(_partition[i - _declared], row);
                }
            }
        }
    }

    /// <summary>Writes one column of a row from text.</summary>
    public void WriteText(int ordinal, ReadOnlySpan<byte> text, ulong row) => _columns[ordinal]?.WriteText(text, row);

    /// <summary>Whether anybody asked for this column.</summary>
    public bool Wants(int ordinal) => _columns[ordinal] is not null;
}
