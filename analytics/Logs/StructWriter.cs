using System.Text.Json;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A struct. Fields that the record lacks are NULL; fields that the declaration lacks are passed over.</summary>
sealed class StructWriter : ColumnWriter
{
    readonly ColumnWriter[] _fields;
    readonly FieldIndex _index;

    public StructWriter(ColumnType type, bool lowerNames)
    {
        _fields = [.. type.Children.Select(child => For(child, lowerNames))];
        _index = new(type.Names);
    }

    public override void Bind(nint vector)
    {
        base.Rebind(vector);
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Bind(Native.StructChild(vector, (ulong)i));
        }
    }

    public override void Rebind(nint vector)
    {
        base.Rebind(vector);
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Rebind(Native.StructChild(vector, (ulong)i));
        }
    }

    public override void WriteNull(ulong row)
    {
        base.WriteNull(row);
        foreach (var field in _fields)
        {
            field.WriteNull(row);
        }
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
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var ordinal = _index.Find(reader.ValueSpan);
            reader.Read();
            if (ordinal < 0)
            {
                reader.Skip();
            }
            else
            {
                _fields[ordinal].WriteJson(ref reader, record, row);
            }
        }
    }
}
