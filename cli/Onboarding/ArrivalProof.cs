using System.Text;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>The question to Athena that shows whether a source of an account arrived in the last two days.</summary>
static class ArrivalProof
{
    const int Days = 2;

    public static string Of(LogSource source, Account account)
    {
        var table = source.IsCentral ? "prod" : account.Environment switch { AccountEnvironment.Production => "prod", AccountEnvironment.Staging => "stg", _ => "dev" };
        var guard = source.Partitions.FirstOrDefault(column => column.Kind == PartitionKind.Date) is { } date ? $" AND {Guard(date)}" : "";
        return $"SELECT count(*) FROM {source.Database}.{table} WHERE {Owner(source)} = '{account.Id}'{guard}";
    }

    // Where the logs of all accounts lie together, a column says whose a line is.
    static string Owner(LogSource source) => source.IsCentral
        ? source.Columns.FirstOrDefault(column => column.Name is "accountid" or "account" or "recipientaccountid")?.Name ?? "account"
        : "account";

    // Texts with padded numbers sort by time; others have to be read first.
    static string Guard(PartitionColumn date)
    {
        var format = Format(date.DateFormat, out var padded);
        return padded
            ? $"{date.Name} >= date_format(current_timestamp - interval '{Days}' day, '{format}')"
            : $"date_parse({date.Name}, '{format}') >= current_timestamp - interval '{Days}' day";
    }

    /// <summary>A pattern of partition projection (Java's DateTimeFormatter) in Trino's spelling (MySQL's).</summary>
    static string Format(string pattern, out bool padded)
    {
        var (text, quoted) = (new StringBuilder(), false);
        padded = true;
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            var length = pattern.AsSpan(i).IndexOfAnyExcept(letter) is >= 0 and var run ? run : pattern.Length - i;
            if (letter == '\'')
            {
                quoted = !quoted;
                length = 1;
            }
            else if (quoted || !char.IsAsciiLetter(letter))
            {
                text.Append(letter, length);
            }
            else
            {
                padded &= length > 1;
                text.Append(letter switch { 'y' => "%Y", 'M' => length > 1 ? "%m" : "%c", 'd' => length > 1 ? "%d" : "%e", _ => "%H" });
            }

            i += length;
        }

        return text.ToString();
    }
}
