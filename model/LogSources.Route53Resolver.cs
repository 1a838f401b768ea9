namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Which names the instances of our VPCs looked up, and what the DNS firewall did about it.</summary>
    /// <remarks>
    /// Keys and fields: "Values that appear in Resolver query logs", Amazon Route 53 developer guide. Only queries that the
    /// cache does not answer are logged. The VPC stands before the day in the key, so its ids come from the register.
    /// </remarks>
    public static LogSource Route53Resolver => field ??= new()
    {
        Id = "route53-resolver",
        Title = "Route 53 Resolver queries",
        Writers = [LogWriter.Service("delivery.logs.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{account}/vpcdnsquerylogs/{vpc}/{day}/",
            File = "{vpc}_vpcdnsquerylogs_{account}_{yyyyMMdd'T'HHmm'Z'}_{hash}.log.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Registered("vpc"), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(2), // a VPC with one running instance asks every few minutes
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Vended,
        Columns =
        [
            new("version", "string"),
            new("account_id", "string"),
            new("region", "string"),
            new("vpc_id", "string"),
            new("query_timestamp", "string"),
            new("query_name", "string"),
            new("query_type", "string"),
            new("query_class", "string"),
            new("rcode", "string"),
            new("answers", "array<struct<rdata:string,type:string,class:string>>"),
            new("srcaddr", "string"),
            new("srcport", "int"),
            new("transport", "string"),
            new("srcids", "struct<instance:string,resolver_endpoint:string,resolver_network_interface:string>"),
            new("firewall_rule_action", "string"),
            new("firewall_rule_group_id", "string"),
            new("firewall_domain_list_id", "string"),
        ],
    };
}
