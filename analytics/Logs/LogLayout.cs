using System.Text;
using System.Text.RegularExpressions;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Recognizes the files of a source by the folder they lie in, and reads the partition off it.</summary>
sealed class LogLayout
{
    readonly Regex _pattern;
    readonly IReadOnlyList<PartitionColumn> _partitions;

    public LogLayout(LogSource source)
    {
        _partitions = source.Partitions;
        var pattern = new StringBuilder("(?:^|/)");
        var parts = source.Layout.Folder.Split('{', '}');
        for (var i = 0; i < parts.Length; i++)
        {
            // Every other one is a placeholder.
            pattern.Append(i % 2 == 1 ? Value(parts[i]) : Regex.Escape(parts[i]));
        }

        // A trail of one account has no organization in its keys.
        _pattern = new(pattern.Replace("{o}/", "(?:o-[a-z0-9]+/)?").Append("[^/].*$").ToString(), RegexOptions.CultureInvariant);
    }

    /// <summary>The values of the partition columns; <see langword="null"/> when the file does not lie in the layout.</summary>
    public IReadOnlyList<string>? Match(string key)
    {
        var match = _pattern.Match(key);
        return match.Success ? [.. _partitions.Select(column => match.Groups[column.Name].Value)] : null;
    }

    string Value(string placeholder) => placeholder switch
    {
        "organization" => "{o}",
        "security" => "[0-9]{12}",
        _ => $"(?<{placeholder}>{Values(_partitions.First(column => column.Name == placeholder))})",
    };

    static string Values(PartitionColumn column) => column.Kind switch
    {
        PartitionKind.Accounts => "[0-9]{12}",
        PartitionKind.Date => Date(column.DateFormat),
        _ => "[^/]+",
    };

    // A Java date pattern: letters are digits, what stands in quotes is text.
    static string Date(string format)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            if (format[i] == '\'')
            {
                var end = format.IndexOf('\'', i + 1);
                pattern.Append(Regex.Escape(format[(i + 1)..end]));
                i = end + 1;
                continue;
            }

            var run = 1;
            while (i + run < format.Length && format[i + run] == format[i])
            {
                run++;
            }

            pattern.Append(!char.IsAsciiLetter(format[i]) ? Regex.Escape(format.Substring(i, run)) : run == 1 ? "[0-9]{1,2}" : $"[0-9]{{{run}}}");
            i += run;
        }

        return pattern.ToString();
    }
}
