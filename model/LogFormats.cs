namespace SecurityPlatform.Model;

/// <summary>The formats that AWS writes logs in. Facts: "Querying AWS service logs", Amazon Athena user guide.</summary>
public static class LogFormats
{
    /// <summary>CloudTrail's own: the reader opens Records, and leaves requestParameters and its like as JSON text.</summary>
    public static LogFormat CloudTrail { get; } = new()
    {
        Kind = LogFormatKind.CloudTrail,
        SerializationLibrary = "org.apache.hive.hcatalog.data.JsonSerDe",
        InputFormat = "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
    };

    /// <summary>A line of text and one group of <paramref name="pattern"/> per column. A line that does not match reads as NULLs.</summary>
    public static LogFormat Regex(string pattern) => new()
    {
        Kind = LogFormatKind.Regex,
        SerializationLibrary = "org.apache.hadoop.hive.serde2.RegexSerDe",
        SerDeParameters = new Dictionary<string, string> { ["input.regex"] = pattern, ["serialization.format"] = "1" },
    };
}
