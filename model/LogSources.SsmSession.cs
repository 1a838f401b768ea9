namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>What people typed and saw in the shells that Session Manager opened.</summary>
    /// <remarks>
    /// The streamed form of the session: "Logging session data using Amazon CloudWatch Logs", AWS Systems Manager user guide.
    /// Lines of sessiondata hold terminal escapes. Sessions that forward a port or SSH are not logged; CloudTrail tells who
    /// opened them.
    /// </remarks>
    public static LogSource SsmSession => field ??= new()
    {
        Id = "ssm-session",
        Title = "SSM Session Manager sessions",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "ssm-session/{account}/{region}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromDays(35), // nobody may need a shell for weeks
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Streams,
        Columns =
        [
            new("eventversion", "string"),
            new("eventtime", "string"),
            new("awsregion", "string"),
            new("target", "struct<id:string>"),
            new("useridentity", "struct<arn:string>"),
            new("runasuser", "string"),
            new("sessionid", "string"),
            new("sessiondata", "array<string>"),
        ],
    };
}
