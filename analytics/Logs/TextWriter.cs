using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Text. A JSON object or array is kept as it is written, but for the case of names: its shape differs from record to record.</summary>
sealed unsafe class TextWriter(bool lowerNames) : ColumnWriter
{
    byte[] _scratch = new byte[1024];

    public override void WriteJson(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ulong row)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                WriteNull(row);
                break;
            case JsonTokenType.String when reader.ValueIsEscaped:
                Grow(reader.ValueSpan.Length);
                WriteText(_scratch.AsSpan(0, reader.CopyString(_scratch)), row);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when lowerNames:
                WriteText(WithSmallNames(ref reader, record), row);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                WriteText(record[start..(int)reader.BytesConsumed], row);
                break;
            default:
                WriteText(reader.ValueSpan, row);
                break;
        }
    }

    public override void WriteText(ReadOnlySpan<byte> text, ulong row)
    {
        SetValid(row);
        if (Utf8.IsValid(text))
        {
            Assign(text, row);
        }
        else
        {
            // DuckDB refuses what is not UTF-8; a log line with a stray byte is still a log line.
            Assign(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text)), row);
        }
    }

    ReadOnlySpan<byte> WithSmallNames(ref Utf8JsonReader reader, ReadOnlySpan<byte> record)
    {
        var (start, depth) = ((int)reader.TokenStartIndex, reader.CurrentDepth);
        var rest = record[start..];
        Grow(rest.Length);
        var copied = 0;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var (from, to) = ((int)reader.TokenStartIndex - start, (int)reader.BytesConsumed - start);
                rest[copied..from].CopyTo(_scratch.AsSpan(copied));
                Ascii.ToLower(rest[from..to], _scratch.AsSpan(from), out _);
                copied = to;
            }
        }

        var end = (int)reader.BytesConsumed - start;
        rest[copied..end].CopyTo(_scratch.AsSpan(copied));
        return _scratch.AsSpan(0, end);
    }

    void Grow(int length) => _scratch = _scratch.Length < length ? new byte[length * 2] : _scratch;

    void Assign(ReadOnlySpan<byte> text, ulong row)
    {
        fixed (byte* bytes = text)
        {
            byte none = 0;
            Native.AssignString(Vector, row, bytes == null ? &none : bytes, (ulong)text.Length);
        }
    }
}
