namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Who on the internet asked which of our public names.</summary>
    /// <remarks>
    /// Route 53 writes to a log group in us-east-1 only; a delivery stream in the same account carries the lines on, so the keys are
    /// ours. Columns: "Public DNS query logging", Amazon Route 53 developer guide.
    /// </remarks>
    public static LogSource Route53PublicDns => field ??= new()
    {
        Id = "route53-public-dns",
        Title = "Route 53 public DNS queries",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "route53-public-dns/{account}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Regex(@"^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+)$"),
        Partitions = [PartitionColumns.Account, PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(1), // a quiet zone has no lines; the stream itself waits fifteen minutes at most
        Origin = new() { Regions = RegionScope.Global },
        Bucket = BucketClasses.Dns,
        Columns =
        [
            new("version", "string"),
            new("query_timestamp", "string"),
            new("hosted_zone_id", "string"),
            new("query_name", "string"),
            new("query_type", "string"),
            new("rcode", "string"),
            new("protocol", "string"),
            new("edge_location", "string"),
            new("resolver_ip", "string"),
            new("edns_client_subnet", "string"),
        ],
    };
}
