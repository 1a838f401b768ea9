namespace SecurityPlatform.Analytics.Logs;

/// <summary>Columns between commas; a quoted one may hold commas, escaped quotes and line ends.</summary>
sealed class CsvRecords : RecordReader
{
    readonly byte _separator;
    readonly byte _quote;
    readonly byte _escape;
    readonly int _columns;
    readonly List<byte> _field = [];
    int _record;

    public CsvRecords(LogTable table, LogFile file, BadLines bad)
        : base(file, bad)
    {
        var parameters = table.Source.Format.SerDeParameters;
        (_separator, _quote, _escape) = ((byte)parameters["separatorChar"][0], (byte)parameters["quoteChar"][0], (byte)parameters["escapeChar"][0]);
        _columns = table.Source.Columns.Count;
    }

    protected override bool? Next(RowWriter rows, ulong row)
    {
        _record++;
        if (!SkipEmptyLines())
        {
            return false;
        }

        rows.Clear(row);
        _field.Clear();
        var (column, quoted) = (0, false);
        while (true)
        {
            if (Peek() is not { } current)
            {
                return quoted ? Bad($"record {_record}", "a quote that nobody closes") : Finish(rows, row, column);
            }

            Bytes.Take(1);
            if (current == _escape && Peek() is { } escaped)
            {
                Bytes.Take(1);
                _field.Add(escaped);
            }
            else if (current == _quote)
            {
                quoted = !quoted;
            }
            else if (!quoted && current == _separator)
            {
                Write(rows, row, column++);
            }
            else if (!quoted && current == '\n')
            {
                return Finish(rows, row, column);
            }
            else if (current != '\r')
            {
                _field.Add(current);
            }
        }
    }

    bool? Finish(RowWriter rows, ulong row, int column)
    {
        Write(rows, row, column);
        return column > 0 ? true : Bad($"record {_record}", "has a single field");
    }

    void Write(RowWriter rows, ulong row, int column)
    {
        if (column < _columns)
        {
            rows.WriteText(column, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_field), row);
        }

        _field.Clear();
    }

    bool SkipEmptyLines()
    {
        while (Peek() is { } current)
        {
            if (current is not ((byte)'\n' or (byte)'\r'))
            {
                return true;
            }

            Bytes.Take(1);
        }

        return false;
    }

    byte? Peek() => Bytes.Available.Length > 0 || Bytes.More() ? Bytes.Available[0] : null;
}
