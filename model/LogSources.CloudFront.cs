namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Every request that a distribution answered at the edge.</summary>
    /// <remarks>
    /// Fields: "Standard logging reference", Amazon CloudFront developer guide, in the W3C format that version 2 of standard
    /// logging writes too; keys: "Configure standard logging (v2)", with a suffix path of ours that starts with the day, not
    /// with the distribution. The user agent is URL-encoded; a status of 000 means that the viewer left.
    /// </remarks>
    public static LogSource CloudFront => field ??= new()
    {
        Id = "cloudfront",
        Title = "CloudFront requests",
        Writers = [LogWriter.Service("delivery.logs.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{account}/CloudFront/{day}/",
            File = "{distribution}.{yyyy-MM-dd-HH}.{id}.gz",
        },
        Format = LogFormats.Tabs(headerLines: 2),
        Partitions = [PartitionColumns.Account, PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(24), // within the hour as a rule, up to a day
        Origin = new() { Regions = RegionScope.Global },
        Bucket = BucketClasses.Vended,
        Columns =
        [
            new("date", "string"),
            new("time", "string"),
            new("x_edge_location", "string"),
            new("sc_bytes", "bigint"),
            new("c_ip", "string"),
            new("cs_method", "string"),
            new("cs_host", "string"),
            new("cs_uri_stem", "string"),
            new("sc_status", "int"),
            new("cs_referrer", "string"),
            new("cs_user_agent", "string"),
            new("cs_uri_query", "string"),
            new("cs_cookie", "string"),
            new("x_edge_result_type", "string"),
            new("x_edge_request_id", "string"),
            new("x_host_header", "string"),
            new("cs_protocol", "string"),
            new("cs_bytes", "bigint"),
            new("time_taken", "double"),
            new("x_forwarded_for", "string"),
            new("ssl_protocol", "string"),
            new("ssl_cipher", "string"),
            new("x_edge_response_result_type", "string"),
            new("cs_protocol_version", "string"),
            new("fle_status", "string"),
            new("fle_encrypted_fields", "string"),
            new("c_port", "int"),
            new("time_to_first_byte", "double"),
            new("x_edge_detailed_result_type", "string"),
            new("sc_content_type", "string"),
            new("sc_content_len", "bigint"),
            new("sc_range_start", "string"),
            new("sc_range_end", "string"),
        ],
    };
}
