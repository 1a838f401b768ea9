namespace SecurityPlatform.Analytics.Sql;

/// <summary>Formats of times: Trino's date_format has MySQL's letters, its format_datetime has Joda's; DuckDB has strftime's.</summary>
static class TimeFormats
{
    static readonly (string From, string To)[] s_mysql = [("%M", "%B"), ("%i", "%M"), ("%s", "%S"), ("%T", "%H:%M:%S"), ("%W", "%A"), ("%c", "%-m"), ("%e", "%-d")];

    static readonly (string From, string To)[] s_joda =
        [("yyyy", "%Y"), ("MMM", "%b"), ("MM", "%m"), ("dd", "%d"), ("HH", "%H"), ("mm", "%M"), ("ss", "%S"), ("SSS", "%g"), ("EEE", "%a"), ("Z", "%z")];

    /// <summary>The format literal for strftime and strptime.</summary>
    public static string Convert(string function, string literal)
    {
        var table = function is "date_format" or "date_parse" ? s_mysql : s_joda;
        var written = new System.Text.StringBuilder();
        for (var i = 0; i < literal.Length;)
        {
            var rest = literal.AsSpan(i);
            var (from, to) = (rest[..1].ToString(), rest[..1].ToString());
            foreach (var entry in table)
            {
                if (rest.StartsWith(entry.From) && entry.From.Length > (from.Length == 1 && to == from ? 0 : from.Length))
                {
                    (from, to) = entry;
                }
            }

            written.Append(to);
            i += from.Length;
        }

        return written.ToString();
    }
}
