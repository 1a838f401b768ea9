using System.Text.Json;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>JSON objects in the array of a document, as CloudTrail writes them; bare objects and arrays of them too.</summary>
sealed class JsonRecords : RecordReader
{
    readonly ObjectReader _objects;

    public JsonRecords(LogFile file, BadLines bad, ReadOnlyMemory<byte> wrapper)
        : base(file, bad) => _objects = new(Bytes, wrapper);

    protected override bool? Next(RowWriter rows, ulong row)
    {
        if (!_objects.Read(out var record))
        {
            return false;
        }

        try
        {
            rows.WriteJson(record, row);
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return Bad($"record {_objects.Number}", wrong.Message);
        }
    }
}
