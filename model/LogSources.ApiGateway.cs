namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Every call of our APIs: who, what, how it ended.</summary>
    /// <remarks>
    /// The fields are ours: the stages are made with an access log format that has one $context variable per column, and a
    /// stream carries the lines on. All values are text, "-" where there is none. Variables: "Variables for access logging",
    /// Amazon API Gateway developer guide.
    /// </remarks>
    public static LogSource ApiGateway => field ??= new()
    {
        Id = "api-gateway",
        Title = "API Gateway requests",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "api-gateway/{account}/{region}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(24), // an API may rest for a night
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Api,
        Columns =
        [
            new("requestid", "string"),
            new("apiid", "string"),
            new("stage", "string"),
            new("ip", "string"),
            new("caller", "string"),
            new("user", "string"),
            new("requesttime", "string"),
            new("httpmethod", "string"),
            new("resourcepath", "string"),
            new("routekey", "string"),
            new("status", "string"),
            new("protocol", "string"),
            new("responselength", "string"),
            new("responselatency", "string"),
            new("integrationstatus", "string"),
            new("integrationlatency", "string"),
            new("useragent", "string"),
            new("authorizererror", "string"),
            new("errormessage", "string"),
            new("wafstatus", "string"),
        ],
    };
}
