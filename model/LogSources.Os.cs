namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>What sshd, sudo, auditd and their like said on the instances and in the containers.</summary>
    /// <remarks>
    /// Lines of syslog, with the time of RFC 3164 or of RFC 3339, that the CloudWatch agent and FireLens put into log groups
    /// and a stream carries on. unit is the program, without its process number.
    /// </remarks>
    public static LogSource Os => field ??= new()
    {
        Id = "os",
        Title = "Operating system logs",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "os/{account}/{region}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Regex(@"^([A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T\S+) (\S+) ([^:\[\s]+)(?:\[\d+\])?: (.*)$"),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(4), // every instance says something in an hour
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Streams,
        Columns =
        [
            new("ts", "string"),
            new("host", "string"),
            new("unit", "string"),
            new("message", "string"),
        ],
    };
}
