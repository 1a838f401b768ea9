namespace SecurityPlatform.Analytics.Logs;

/// <summary>Columns between a separator. A line that names columns, a header, says where each stands; otherwise the declared order does.</summary>
/// <remarks>
/// The order of a flow log is its owner's choice, and CloudFront has lines of 24 and of 33 fields, so a header counts wherever it comes,
/// also in the middle of files that somebody joined. "-" is an absent value.
/// </remarks>
sealed class DelimitedLines : RecordReader
{
    static ReadOnlySpan<byte> FieldsLine => "#Fields:"u8;

    readonly LineReader _lines;
    readonly LogTable _table;
    readonly byte _separator;
    int[] _order;

    public DelimitedLines(LogTable table, LogFile file, BadLines bad, byte separator)
        : base(file, bad)
    {
        (_lines, _table, _separator) = (new(Bytes), table, separator);
        _order = [.. Enumerable.Range(0, table.Source.Columns.Count)];
    }

    protected override bool? Next(RowWriter rows, ulong row)
    {
        while (_lines.Read(out var line))
        {
            if (line.IsEmpty || IsHeader(line))
            {
                continue;
            }

            rows.Clear(row);
            var column = 0;
            foreach (var range in line.Split(_separator))
            {
                var value = line[range];
                if (column < _order.Length && _order[column] >= 0 && !value.SequenceEqual("-"u8))
                {
                    rows.WriteText(_order[column], value, row);
                }

                column++;
            }

            return column > 1 ? true : Bad($"line {_lines.Number}", "has a single field");
        }

        return false;
    }

    bool IsHeader(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith(FieldsLine))
        {
            Order(line[FieldsLine.Length..].Trim((byte)' '), (byte)' ');
            return true;
        }

        if (line[0] == '#')
        {
            return true;
        }

        // Two names of columns and no digit are no coincidence.
        var first = line.IndexOf(_separator);
        var second = first < 0 ? -1 : line[(first + 1)..].IndexOf(_separator);
        var header = second > 0 && _table.Named(line[..first]) >= 0 && _table.Named(line.Slice(first + 1, second)) >= 0;
        if (header)
        {
            Order(line, _separator);
        }

        return header;
    }

    void Order(ReadOnlySpan<byte> names, byte separator)
    {
        List<int> order = [];
        foreach (var range in names.Split(separator))
        {
            order.Add(_table.Named(names[range]));
        }

        _order = [.. order];
    }
}
