using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Text. A JSON object or array is kept as it is written: its shape differs from record to record.</summary>
sealed unsafe class TextWriter : ColumnWriter
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
                if (_scratch.Length < reader.ValueSpan.Length)
                {
                    _scratch = new byte[reader.ValueSpan.Length * 2];
                }

                WriteText(_scratch.AsSpan(0, reader.CopyString(_scratch)), row);
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

    void Assign(ReadOnlySpan<byte> text, ulong row)
    {
        fixed (byte* bytes = text)
        {
            byte none = 0;
            Native.AssignString(Vector, row, bytes == null ? &none : bytes, (ulong)text.Length);
        }
    }
}
