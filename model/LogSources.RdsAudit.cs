namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Who signed in to our databases and what they ran.</summary>
    /// <remarks>
    /// Fields and their order: "Using Advanced Auditing with an Amazon Aurora MySQL DB cluster", Amazon Aurora user guide: ts
    /// is in microseconds, object is quoted with single quotes in which \' is escaped, retcode is empty where nothing was
    /// run. CloudWatch Logs has them first; a stream carries the lines on. Lines are not in the order of time.
    /// </remarks>
    public static LogSource RdsAudit => field ??= new()
    {
        Id = "rds-audit",
        Title = "RDS and Aurora audit logs",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "rds-audit/{account}/{region}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Csv('\'', '\\'),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(24), // a database that nobody uses is silent
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Streams,
        Columns =
        [
            new("ts", "string"),
            new("server_host", "string"),
            new("db_user", "string"),
            new("host", "string"),
            new("connection_id", "string"),
            new("query_id", "string"),
            new("operation", "string"),
            new("database", "string"),
            new("object", "string"),
            new("retcode", "string"),
        ],
    };
}
