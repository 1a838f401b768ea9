using System.Globalization;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>How much a query reads, as far as its text says.</summary>
static class QueryScans
{
    const string Interval = "interval '";
    const decimal WeeksAMonth = 4.348125m;
    const decimal DaysAMonth = 30.4375m;

    /// <summary>How often it runs by itself.</summary>
    public static decimal RunsAMonth(this Query query) => query.Schedule switch
    {
        QuerySchedule.Daily => DaysAMonth,
        QuerySchedule.Weekly => WeeksAMonth,
        _ => 0,
    };

    /// <summary>The days of partitions that it opens: the widest guard of its text, all columns read.</summary>
    /// <value>A day for a query without a guard in days, because then it looks at hours.</value>
    public static int DaysRead(this Query query)
    {
        var (widest, at) = (1, 0);
        while ((at = query.Sql.IndexOf(Interval, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            at += Interval.Length;
            var end = query.Sql.IndexOf('\'', at);
            if (end > 0 && query.Sql.AsSpan(end).StartsWith("' day", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(query.Sql.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            {
                widest = Math.Max(widest, days);
            }
        }

        return widest;
    }

    /// <summary>Rounded to cents.</summary>
    public static decimal Cents(this decimal dollars) => decimal.Round(dollars, 2);
}
