using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>The records of one file, one at a time.</summary>
abstract class RecordReader(LogFile file, BadLines bad) : IDisposable
{
    readonly ByteSource _bytes = new(file.Open());
    bool _reported;

    /// <summary>The bytes of the file.</summary>
    protected ByteSource Bytes => _bytes;

    /// <summary>The reader for a format.</summary>
    public static RecordReader Open(LogTable table, LogFile file, BadLines bad) => table.Source.Format.Kind switch
    {
        LogFormatKind.CloudTrail => new JsonRecords(file, bad, "Records"u8.ToArray()),
        LogFormatKind.JsonLines => new JsonLines(file, bad),
        LogFormatKind.Regex => new RegexLines(table, file, bad),
        LogFormatKind.Delimited => new DelimitedLines(table, file, bad, (byte)table.Source.Format.SerDeParameters["field.delim"][0]),
        // A flow log may be written as text too; fields are separated by blanks.
        LogFormatKind.Parquet => new DelimitedLines(table, file, bad, (byte)' '),
        LogFormatKind.Csv => new CsvRecords(table, file, bad),
        _ => throw new NotSupportedException($"{table.Source.Id}: expected a format of lines, got {table.Source.Format.Kind}."),
    };

    /// <summary>Writes the next record into a row. False at the end of the file.</summary>
    public bool Read(RowWriter rows, ulong row)
    {
        while (true)
        {
            switch (Next(rows, row))
            {
                case true:
                    return true;
                case false when !_reported && _bytes.Failure is { } failure:
                    _reported = true;
                    bad.Add(file.Key, failure);
                    return false;
                case false:
                    return false;
            }
        }
    }

    public void Dispose() => _bytes.Dispose();

    /// <summary>Writes one record; <see langword="null"/> when it was bad, false at the end.</summary>
    protected abstract bool? Next(RowWriter rows, ulong row);

    /// <summary>Counts a record that could not be read.</summary>
    protected bool? Bad(string where, string why)
    {
        bad.Add(file.Key, $"{where}: {why}");
        return null;
    }
}
