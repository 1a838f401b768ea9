namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Every request that an application load balancer answered or passed on.</summary>
    /// <remarks>
    /// Keys: "Access logs for your Application Load Balancer"; columns: "Access log entries", Elastic Load Balancing user
    /// guide, as split by "Query Application Load Balancer logs", Amazon Athena user guide. The prefix keeps them apart from
    /// a network load balancer's, which have the same folders.
    /// </remarks>
    public static LogSource Alb => field ??= new()
    {
        Id = "alb",
        Title = "Application Load Balancer requests",
        Writers = [LogWriter.Role(PlatformNames.ReplicationRolePattern)],
        Layout = new()
        {
            Folder = "alb/AWSLogs/{account}/elasticloadbalancing/{region}/{day}/",
            File = "{account}_elasticloadbalancing_{region}_app.{name}.{id}_{yyyyMMdd'T'HHmm'Z'}_{ip}_{random}.log.gz",
        },
        Format = LogFormats.Regex(AlbLine),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(2), // every five minutes, if there was a request
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Elb,
        Columns =
        [
            new("type", "string"),
            new("time", "string"),
            new("elb", "string"),
            new("client_ip", "string"),
            new("client_port", "int"),
            new("target_ip", "string"),
            new("target_port", "int"),
            new("request_processing_time", "double"),
            new("target_processing_time", "double"),
            new("response_processing_time", "double"),
            new("elb_status_code", "int"),
            new("target_status_code", "string"),
            new("received_bytes", "bigint"),
            new("sent_bytes", "bigint"),
            new("request_verb", "string"),
            new("request_url", "string"),
            new("request_proto", "string"),
            new("user_agent", "string"),
            new("ssl_cipher", "string"),
            new("ssl_protocol", "string"),
            new("target_group_arn", "string"),
            new("trace_id", "string"),
            new("domain_name", "string"),
            new("chosen_cert_arn", "string"),
            new("matched_rule_priority", "string"),
            new("request_creation_time", "string"),
            new("actions_executed", "string"),
            new("redirect_url", "string"),
            new("lambda_error_reason", "string"),
            new("target_port_list", "string"),
            new("target_status_code_list", "string"),
            new("classification", "string"),
            new("classification_reason", "string"),
            new("conn_trace_id", "string"),
        ],
    };

    const string AlbLine =
        @"^(\S+) (\S+) (\S+) (\S+):(\d+) (?:(\S+):(\d+)|-) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-|\d+) (-|\d+) (\d+) (\d+) "
        + @"""(\S+) (.*?) (\S+) ?"" ""(.*?)"" (\S+) (\S+) (\S+) ""(.*?)"" ""(.*?)"" ""(.*?)"" (\S+) (\S+) "
        + @"""(.*?)"" ""(.*?)"" ""(.*?)"" ""(.*?)"" ""(.*?)"" ""(.*?)"" ""(.*?)""(?: (\S+))?.*$";
}
