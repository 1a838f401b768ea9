namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Who talked to whom in our VPCs, how much, and what was rejected.</summary>
    /// <remarks>
    /// Keys and types: "Flow log files" and "Flow log records", Amazon VPC user guide. Parquet by the hour with Hive-style
    /// folders, so hour holds year=2026/month=03/day=04/hour=05; a guard on it reads hour >= date_format(current_timestamp -
    /// interval '8' day, 'year=%Y/month=%m/day=%d/hour=%H'). The columns are the format that every flow log is made with.
    /// </remarks>
    public static LogSource VpcFlow => field ??= new()
    {
        Id = "vpc-flow",
        Title = "VPC flow logs",
        Writers = [LogWriter.Service("delivery.logs.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/aws-account-id={account}/aws-service=vpcflowlogs/aws-region={region}/{hour}/",
            File = "{account}_vpcflowlogs_{region}_{flowlog}_{yyyyMMdd'T'HHmm'Z'}_{hash}.log.parquet",
        },
        Format = LogFormats.Parquet,
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.HiveHour],
        LateAfter = TimeSpan.FromHours(2), // files about every ten minutes, as long as an interface exists
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Vended,
        Columns =
        [
            new("version", "int"),
            new("account_id", "string"),
            new("interface_id", "string"),
            new("srcaddr", "string"),
            new("dstaddr", "string"),
            new("srcport", "int"),
            new("dstport", "int"),
            new("protocol", "int"),
            new("packets", "bigint"),
            new("bytes", "bigint"),
            new("start", "bigint"),
            new("end", "bigint"),
            new("action", "string"),
            new("log_status", "string"),
            new("vpc_id", "string"),
            new("subnet_id", "string"),
            new("instance_id", "string"),
            new("tcp_flags", "int"),
            new("type", "string"),
            new("pkt_srcaddr", "string"),
            new("pkt_dstaddr", "string"),
            new("az_id", "string"),
            new("sublocation_type", "string"),
            new("sublocation_id", "string"),
            new("pkt_src_aws_service", "string"),
            new("pkt_dst_aws_service", "string"),
            new("flow_direction", "string"),
            new("traffic_path", "int"),
            new("reject_reason", "string"),
        ],
    };
}
