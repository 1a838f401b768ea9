using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Recognizes the files of a source by the folder they lie in, and reads the partition off it.</summary>
/// <remarks>By hand, for a question to cached logs takes less time than making a regular expression.</remarks>
sealed class LogLayout
{
    const int AccountDigits = 12;

    readonly IReadOnlyList<PartitionColumn> _partitions;

    // Every other part is a placeholder.
    readonly string[] _parts;

    public LogLayout(LogSource source)
    {
        _partitions = source.Partitions;
        _parts = source.Layout.Folder.Split('{', '}');
        for (var i = 2; i < _parts.Length; i += 2)
        {
            // A trail of one account has no organization in its keys, nor the slash behind it.
            _parts[i] = _parts[i - 1] == "organization" ? _parts[i].TrimStart('/') : _parts[i];
        }
    }

    /// <summary>The values of the partition columns; <see langword="null"/> when the file does not lie in the layout.</summary>
    public IReadOnlyList<string>? Match(string key)
    {
        var start = 0;
        do
        {
            if (Match(key, start) is { } values)
            {
                return values;
            }

            start = key.IndexOf('/', start) + 1;
        }
        while (start > 0);

        return null;
    }

    string[]? Match(string key, int at)
    {
        string[]? values = null;
        for (var i = 0; i < _parts.Length; i++)
        {
            var end = i % 2 == 0 ? Text(_parts[i], key, at) : Value(_parts[i], key, at);
            if (end < 0)
            {
                return null;
            }

            if (i % 2 == 1 && Column(_parts[i]) is var column and >= 0)
            {
                (values ??= Empty())[column] = key[at..end];
            }

            at = end;
        }

        return at < key.Length && key[at] != '/' ? values ?? Empty() : null;
    }

    string[] Empty()
    {
        var values = new string[_partitions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = "";
        }

        return values;
    }

    int Column(string placeholder)
    {
        var column = _partitions.Count - 1;
        while (column >= 0 && _partitions[column].Name != placeholder)
        {
            column--;
        }

        return column;
    }

    // Each of these gives where the part that begins at a place ends; -1 when something else is there.
    int Value(string placeholder, string key, int at) => placeholder switch
    {
        "organization" => Organization(key, at),
        "security" => Digits(key, at, AccountDigits, AccountDigits),
        _ => Value(_partitions[Column(placeholder)], key, at),
    };

    static int Value(PartitionColumn column, string key, int at) => column.Kind switch
    {
        PartitionKind.Accounts => Digits(key, at, AccountDigits, AccountDigits),
        PartitionKind.Date => Date(column.DateFormat, key, at),
        _ => key.IndexOf('/', at) is var end && end > at ? end : -1,
    };

    static int Text(string text, string key, int at) =>
        key.AsSpan(at).StartsWith(text, StringComparison.Ordinal) ? at + text.Length : -1;

    static int Organization(string key, int at)
    {
        var end = Text("o-", key, at);
        var start = end;
        while (end >= 0 && end < key.Length && (char.IsAsciiLetterLower(key[end]) || char.IsAsciiDigit(key[end])))
        {
            end++;
        }

        return end > start && end < key.Length && key[end] == '/' ? end + 1 : at;
    }

    static int Digits(string key, int at, int least, int most)
    {
        var end = at;
        while (end < key.Length && end - at < most && char.IsAsciiDigit(key[end]))
        {
            end++;
        }

        return end - at >= least ? end : -1;
    }

    // A Java date pattern: letters are digits, what stands in quotes is text.
    static int Date(string format, string key, int at)
    {
        for (var i = 0; i < format.Length && at >= 0;)
        {
            var end = i + 1;
            if (format[i] == '\'')
            {
                end = format.IndexOf('\'', end);
                at = Text(format[(i + 1)..end], key, at);
                i = end + 1;
                continue;
            }

            while (end < format.Length && format[end] == format[i])
            {
                end++;
            }

            var length = end - i;
            at = char.IsAsciiLetter(format[i]) ? Digits(key, at, length, length == 1 ? 2 : length) : Text(format[i..end], key, at);
            i = end;
        }

        return at;
    }
}
