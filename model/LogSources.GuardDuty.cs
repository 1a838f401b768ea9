namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>What GuardDuty found in any account, as exported by its administrator.</summary>
    /// <remarks>
    /// Keys and fields: "Exporting generated GuardDuty findings", Amazon GuardDuty user guide. The folders name the
    /// administrator, so the findings of all accounts lie together and accountid tells them apart. The region of a finding is
    /// the partition. resource and service are JSON text whose names are lower case; severity is a decimal number as text.
    /// </remarks>
    public static LogSource GuardDuty => field ??= new()
    {
        Id = "guardduty",
        Title = "Amazon GuardDuty findings",
        Writers = [LogWriter.Service("guardduty.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{security}/GuardDuty/{region}/{day}/",
            File = "{uuid}.jsonl.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromDays(35), // no finding is good news
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.GuardDuty,
        Columns =
        [
            new("schemaversion", "string"),
            new("accountid", "string"),
            new("partition", "string"),
            new("id", "string"),
            new("arn", "string"),
            new("type", "string"),
            new("resource", "string"),
            new("service", "string"),
            new("severity", "string"),
            new("createdat", "string"),
            new("updatedat", "string"),
            new("title", "string"),
            new("description", "string"),
        ],
    };
}
