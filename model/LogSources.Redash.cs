namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Who signed in to Redash and which queries they ran.</summary>
    /// <remarks>
    /// The data of the events that Redash posts to its webhooks (REDASH_EVENT_REPORTING_WEBHOOKS), one a line; created_at is
    /// in UTC with a Z. A failed login and a logout write no event.
    /// </remarks>
    public static LogSource Redash => field ??= new()
    {
        Id = "redash",
        Title = "Redash events",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "redash/{account}/{region}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromDays(4), // nobody asks on a long weekend
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Streams,
        Columns =
        [
            new("org_id", "bigint"),
            new("user_id", "bigint"),
            new("action", "string"),
            new("object_type", "string"),
            new("object_id", "string"),
            new("created_at", "string"),
            new("additional_properties", "struct<user_name:string,user_agent:string,ip:string,query:string,query_id:string"
                + ",cache:string,api_key:string>"),
        ],
    };
}
