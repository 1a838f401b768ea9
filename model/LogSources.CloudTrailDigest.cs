namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Which log files CloudTrail delivered each hour, with their hashes, each digest signed and naming the one before it.</summary>
    /// <remarks>
    /// Keys and fields: "CloudTrail digest file structure", AWS CloudTrail user guide. The signature itself is in the
    /// metadata of the object, not in the file.
    /// </remarks>
    public static LogSource CloudTrailDigest => field ??= new()
    {
        Id = "cloudtrail-digest",
        Title = "AWS CloudTrail digests",
        Writers = [LogWriter.Service("cloudtrail.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{organization}/{account}/CloudTrail-Digest/{region}/{day}/",
            File = "{account}_CloudTrail-Digest_{region}_{trail}_{home}_{yyyyMMdd'T'HHmmss'Z'}.json.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(3), // one an hour, also for an hour without a call
        Origin = new() { Regions = RegionScope.Enabled },
        Bucket = BucketClasses.CloudTrail,
        Columns =
        [
            new("awsaccountid", "string"),
            new("digeststarttime", "string"),
            new("digestendtime", "string"),
            new("digests3bucket", "string"),
            new("digests3object", "string"),
            new("digestpublickeyfingerprint", "string"),
            new("digestsignaturealgorithm", "string"),
            new("newesteventtime", "string"),
            new("oldesteventtime", "string"),
            new("previousdigests3bucket", "string"),
            new("previousdigests3object", "string"),
            new("previousdigesthashvalue", "string"),
            new("previousdigesthashalgorithm", "string"),
            new("previousdigestsignature", "string"),
            new("logfiles", "array<struct<s3bucket:string,s3object:string,hashvalue:string,hashalgorithm:string"
                + ",newesteventtime:string,oldesteventtime:string>>"),
        ],
    };
}
