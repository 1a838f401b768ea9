namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Which resources there were and how each was set: history every six hours, a snapshot every day.</summary>
    /// <remarks>
    /// Keys and fields: "Viewing AWS Config resource history" and "Example configuration snapshot from AWS Config", AWS
    /// Config developer guide. Month and day have no leading zero in the keys: texts of them do not sort by time, so a guard
    /// on day parses it, as in date_parse(day, '%Y/%c/%e') >= current_timestamp - interval '8' day. Lies a folder deeper, ConfigHistory or ConfigSnapshot. Every file is one object
    /// with a list of configuration items.
    /// </remarks>
    public static LogSource Config => field ??= new()
    {
        Id = "config",
        Title = "AWS Config",
        Writers = [LogWriter.Service("config.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{account}/Config/{region}/{day}/",
            File = "{account}_Config_{region}_{kind}_{type}_{yyyyMMdd'T'HHmmss'Z'}_{number}.json.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.UnpaddedDay],
        LateAfter = TimeSpan.FromHours(36), // a snapshot every 24 hours
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Config,
        Columns =
        [
            new("fileversion", "string"),
            new("configsnapshotid", "string"),
            new("configurationitems", "array<struct<configurationitemversion:string,configurationitemcapturetime:string"
                + ",configurationitemstatus:string,configurationstateid:string,awsaccountid:string"
                + ",awsregion:string,availabilityzone:string,resourcetype:string,resourceid:string"
                + ",resourcename:string,arn:string,resourcecreationtime:string,tags:map<string,string>"
                + ",relatedevents:array<string>,relationships:array<struct<resourcetype:string"
                + ",resourceid:string,resourcename:string,name:string>>,configuration:string"
                + ",supplementaryconfiguration:map<string,string>>>"),
        ],
    };
}
