namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Every TLS connection that a network load balancer ended. Other listeners log nothing.</summary>
    /// <remarks>
    /// Keys and fields: "Access logs for your Network Load Balancer", Elastic Load Balancing user guide, as named by "Query
    /// Network Load Balancer logs", Amazon Athena user guide.
    /// </remarks>
    public static LogSource Nlb => field ??= new()
    {
        Id = "nlb",
        Title = "Network Load Balancer TLS connections",
        Writers = [LogWriter.Role(PlatformNames.ReplicationRolePattern)],
        Layout = new()
        {
            Folder = "nlb/AWSLogs/{account}/elasticloadbalancing/{region}/{day}/",
            File = "{account}_elasticloadbalancing_{region}_net.{name}.{id}_{yyyyMMdd'T'HHmm'Z'}_{random}.log.gz",
        },
        Format = LogFormats.Regex(NlbLine),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(2), // every five minutes, if there was a connection
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Elb,
        Columns =
        [
            new("type", "string"),
            new("version", "string"),
            new("time", "string"),
            new("elb", "string"),
            new("listener_id", "string"),
            new("client_ip", "string"),
            new("client_port", "int"),
            new("target_ip", "string"),
            new("target_port", "int"),
            new("tcp_connection_time_ms", "double"),
            new("tls_handshake_time_ms", "double"),
            new("received_bytes", "bigint"),
            new("sent_bytes", "bigint"),
            new("incoming_tls_alert", "string"),
            new("cert_arn", "string"),
            new("certificate_serial", "string"),
            new("tls_cipher_suite", "string"),
            new("tls_protocol_version", "string"),
            new("tls_named_group", "string"),
            new("domain_name", "string"),
            new("alpn_fe_protocol", "string"),
            new("alpn_be_protocol", "string"),
            new("alpn_client_preference_list", "string"),
            new("tls_connection_creation_time", "string"),
        ],
    };

    const string NlbLine =
        @"^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+):(\d+) (\S+):(\d+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) "
        + @"(\S+) (\S+) (\S+) (""[^""]*""|\S+)(?: (\S+))?.*$";
}
