namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>What was called, or failed, unusually often: the Insights events of the organization trail.</summary>
    /// <remarks>
    /// Keys and fields: "CloudTrail log file examples" and "CloudTrail record contents for Insights events", AWS CloudTrail
    /// user guide. An event has no eventName or userIdentity of its own: both stand in insightdetails. Each state (Start,
    /// End) is one event; sharedeventid joins the two.
    /// </remarks>
    public static LogSource CloudTrailInsight => field ??= new()
    {
        Id = "cloudtrail-insight",
        Title = "AWS CloudTrail Insights",
        Writers = [LogWriter.Service("cloudtrail.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{organization}/{account}/CloudTrail-Insight/{region}/{day}/",
            File = "{account}_CloudTrail-Insight_{region}_{yyyyMMdd'T'HHmm'Z'}_{random}.json.gz",
        },
        Format = LogFormats.CloudTrail,
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromDays(35), // an organization may call nothing unusual for weeks
        Origin = new() { Regions = RegionScope.Enabled },
        Bucket = BucketClasses.CloudTrail,
        Columns =
        [
            new("eventversion", "string"),
            new("eventtime", "string"),
            new("awsregion", "string"),
            new("eventid", "string"),
            new("eventtype", "string"),
            new("recipientaccountid", "string"),
            new("sharedeventid", "string"),
            new("insightdetails", "struct<state:string,eventsource:string,eventname:string,insighttype:string"
                + ",errorcode:string"
                + ",insightcontext:struct<statistics:struct<baseline:struct<average:double>"
                + ",insight:struct<average:double>,insightduration:int,baselineduration:int>"
                + ",attributions:array<struct<attribute:string,insight:array<struct<value:string"
                + ",average:double>>,baseline:array<struct<value:string,average:double>>>>>>"),
            new("eventcategory", "string"),
            new("addendum", "struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>"),
        ],
    };
}
