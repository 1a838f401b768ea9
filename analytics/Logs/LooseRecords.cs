using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>The partition of records in files that do not lie in the declared layout: it is read off the record itself.</summary>
static class LooseRecords
{
    static readonly string[] s_accounts = ["recipientaccountid", "accountid", "account_id", "awsaccountid", "bucketowner"];
    static readonly string[] s_regions = ["awsregion", "region", "aws_region"];

    // Column, and how it becomes a time.
    static readonly (string Column, string Time)[] s_times =
    [
        ("eventtime", "TRY_CAST(eventtime AS TIMESTAMPTZ)"),
        ("query_timestamp", "TRY_CAST(query_timestamp AS TIMESTAMPTZ)"),
        ("start", "to_timestamp(\"start\")"),
        ("timestamp", "to_timestamp(\"timestamp\" / 1000)"),
        ("requestdatetime", "TRY(strptime(requestdatetime, '%d/%b/%Y:%H:%M:%S %z'))"),
        ("time", "TRY_CAST(\"time\" AS TIMESTAMPTZ)"),
        ("event_timestamp", "to_timestamp(TRY_CAST(event_timestamp AS BIGINT))"),
        ("updatedat", "TRY_CAST(updatedat AS TIMESTAMPTZ)"),
        ("created_at", "TRY_CAST(created_at AS TIMESTAMPTZ)"),
    ];

    /// <summary>The select list of a table: its columns, with partition values from the record where the path had none.</summary>
    public static IEnumerable<string> Columns(LogTable table) =>
        table.Source.Columns.Select(column => SqlText.Name(column.Name))
            .Concat(table.Source.Partitions.Select(partition =>
                $"coalesce({string.Join(", ", ((IEnumerable<string?>)[SqlText.Name(partition.Name), FromRecord(table, partition), "'unknown'"]).OfType<string>())}) AS {SqlText.Name(partition.Name)}"));

    static string? FromRecord(LogTable table, PartitionColumn partition) => partition.Kind switch
    {
        PartitionKind.Accounts => First(table, s_accounts),
        PartitionKind.Regions => First(table, s_regions),
        PartitionKind.Date => Time(table) is { } time ? $"strftime(system.main.timezone('UTC', {time}), {SqlText.Literal(Format(partition.DateFormat))})" : null,
        _ => null,
    };

    /// <summary>The strftime format of a Java date pattern.</summary>
    public static string Format(string java) => java.Replace("'", "", StringComparison.Ordinal)
        .Replace("yyyy", "%Y", StringComparison.Ordinal).Replace("MM", "%m", StringComparison.Ordinal).Replace("dd", "%d", StringComparison.Ordinal)
        .Replace("HH", "%H", StringComparison.Ordinal).Replace("/M/d", "/%-m/%-d", StringComparison.Ordinal);

    static string? First(LogTable table, string[] names) =>
        names.FirstOrDefault(name => IsText(table, name)) is { } found ? SqlText.Name(found) : null;

    static string? Time(LogTable table) =>
        s_times.FirstOrDefault(time => table.Source.Columns.Any(column => column.Name == time.Column)).Time;

    static bool IsText(LogTable table, string name)
    {
        for (var i = 0; i < table.Source.Columns.Count; i++)
        {
            if (table.Source.Columns[i].Name == name)
            {
                return table.Types[i].Id == NativeType.Varchar;
            }
        }

        return false;
    }
}
