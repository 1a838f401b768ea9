using System.Text.Json;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>One JSON object a line.</summary>
sealed class JsonLines : RecordReader
{
    readonly LineReader _lines;

    public JsonLines(LogFile file, BadLines bad)
        : base(file, bad) => _lines = new(Bytes);

    protected override bool? Next(RowWriter rows, ulong row)
    {
        if (!_lines.Read(out var line))
        {
            return false;
        }

        line = line.Trim(" \t"u8);
        if (line.IsEmpty)
        {
            return Next(rows, row);
        }

        try
        {
            rows.WriteJson(line, row);
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return Bad($"line {_lines.Number}", wrong.Message);
        }
    }
}
