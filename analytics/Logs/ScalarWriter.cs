using System.Buffers.Text;
using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Numbers and truth values, also when they come as text. What is none of its type reads as NULL, as in Athena.</summary>
sealed unsafe class ScalarWriter(NativeType type) : ColumnWriter
{
    public override void WriteJson(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, ulong row)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number or JsonTokenType.String or JsonTokenType.True or JsonTokenType.False:
                WriteText(reader.ValueSpan, row);
                break;
            default:
                reader.Skip();
                WriteNull(row);
                break;
        }
    }

    public override void WriteText(ReadOnlySpan<byte> text, ulong row)
    {
        if (Write(text, row))
        {
            SetValid(row);
        }
        else
        {
            WriteNull(row);
        }
    }

    bool Write(ReadOnlySpan<byte> text, ulong row)
    {
        switch (type)
        {
            case NativeType.Integer when Utf8Parser.TryParse(text, out int value, out var used) && used == text.Length:
                ((int*)Data)[row] = value;
                return true;
            case NativeType.BigInt when Utf8Parser.TryParse(text, out long value, out var used) && used == text.Length:
                ((long*)Data)[row] = value;
                return true;
            case NativeType.Double when Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length:
                ((double*)Data)[row] = value;
                return true;
            case NativeType.Boolean when Utf8Parser.TryParse(text, out bool value, out var used) && used == text.Length:
                ((byte*)Data)[row] = value ? (byte)1 : (byte)0;
                return true;
            default:
                return false;
        }
    }
}
