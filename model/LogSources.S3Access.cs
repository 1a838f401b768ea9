namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Who read and wrote the objects of our buckets, request by request, the anonymous ones included.</summary>
    /// <remarks>
    /// Keys and fields: "Amazon S3 server access log format" and "Logging requests with server access logging", Amazon S3
    /// user guide. Old lines end after hostid or after tlsversion. The quoted fields come without quotes; an absent one is
    /// NULL. A request may hold quotes that nobody escaped. Delivery is best effort: lines may come late, twice or never.
    /// </remarks>
    public static LogSource S3Access => field ??= new()
    {
        Id = "s3-access",
        Title = "S3 server access logs",
        Writers = [LogWriter.Role(PlatformNames.ReplicationRolePattern)],
        Layout = new()
        {
            Folder = "s3-access/{account}/{region}/{sourcebucket}/{day}/",
            File = "{yyyy-MM-dd-HH-mm-ss}-{hash}",
        },
        Format = LogFormats.Regex(S3AccessLine),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Registered("sourcebucket"), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(24), // S3 delivers within hours, and only when there was a request
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.S3Access,
        Columns =
        [
            new("bucketowner", "string"),
            new("bucket", "string"),
            new("requestdatetime", "string"),
            new("remoteip", "string"),
            new("requester", "string"),
            new("requestid", "string"),
            new("operation", "string"),
            new("key", "string"),
            new("request_uri", "string"),
            new("httpstatus", "string"),
            new("errorcode", "string"),
            new("bytessent", "bigint"),
            new("objectsize", "bigint"),
            new("totaltime", "bigint"),
            new("turnaroundtime", "bigint"),
            new("referrer", "string"),
            new("useragent", "string"),
            new("versionid", "string"),
            new("hostid", "string"),
            new("sigv", "string"),
            new("ciphersuite", "string"),
            new("authtype", "string"),
            new("endpoint", "string"),
            new("tlsversion", "string"),
            new("accesspointarn", "string"),
            new("aclrequired", "string"),
        ],
    };

    // Written for every engine that knows no look-ahead. Numbers that are "-" read as NULL.
    const string S3AccessLine =
        @"^(\S+) (\S+) \[([^\]]+)\] (\S+) (\S+) (\S+) (\S+) (\S+) (?:""(.*?)""|-) (-|\d{3}) (\S+) (\S+) (\S+) (\S+) (\S+) "
        + @"(?:""(.*?)""|-) (?:""(.*?)""|-) (\S+)(?: (\S+))?(?: (\S+) (\S+) (\S+) (\S+) (\S+))?(?: (\S+))?(?: (\S+))?.*$";
}
