using System.Text;
using System.Text.RegularExpressions;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Lines that a regular expression takes apart, one group a column.</summary>
sealed class RegexLines : RecordReader
{
    readonly LineReader _lines;
    readonly Regex _pattern;
    readonly int _columns;
    byte[] _scratch = new byte[4096];

    public RegexLines(LogTable table, LogFile file, BadLines bad)
        : base(file, bad)
    {
        _lines = new(Bytes);
        // As in Hive, the whole line has to match.
        _pattern = new($"^(?:{table.Source.Format.SerDeParameters["input.regex"]})$", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        _columns = table.Source.Columns.Count;
    }

    protected override bool? Next(RowWriter rows, ulong row)
    {
        if (!_lines.Read(out var line))
        {
            return false;
        }

        if (line.IsEmpty)
        {
            return Next(rows, row);
        }

        var text = Encoding.UTF8.GetString(line);
        var match = _pattern.Match(text);
        if (!match.Success)
        {
            return Bad($"line {_lines.Number}", $"does not match the declared pattern: {(text.Length > 80 ? text[..80] : text)}");
        }

        rows.Clear(row);
        for (var i = 0; i < _columns && i + 1 < match.Groups.Count; i++)
        {
            if (rows.Wants(i) && match.Groups[i + 1] is { Success: true } group)
            {
                Write(rows, i, group.ValueSpan, row);
            }
        }

        return true;
    }

    void Write(RowWriter rows, int column, ReadOnlySpan<char> value, ulong row)
    {
        if (_scratch.Length < value.Length * 3)
        {
            _scratch = new byte[value.Length * 3];
        }

        rows.WriteText(column, _scratch.AsSpan(0, Encoding.UTF8.GetBytes(value, _scratch)), row);
    }
}
