namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Which controls failed and what other products found: each finding whenever it is imported or updated.</summary>
    /// <remarks>
    /// Events of EventBridge, "Security Hub Findings - Imported", from the region that gathers all others, which a stream in
    /// the security account carries on; findings as in "AWS Security Finding Format", AWS Security Hub user guide. The same
    /// finding comes with every update: the newest updatedat counts.
    /// </remarks>
    public static LogSource SecurityHub => field ??= new()
    {
        Id = "securityhub",
        Title = "AWS Security Hub findings",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "securityhub/{security}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Json(("detail_type", "detail-type")),
        Partitions = [PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(26), // controls are checked again every 12 or 24 hours
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.SecurityHub,
        Columns =
        [
            new("version", "string"),
            new("id", "string"),
            new("detail_type", "string"),
            new("source", "string"),
            new("account", "string"),
            new("time", "string"),
            new("region", "string"),
            new("resources", "array<string>"),
            new("detail", "struct<findings:array<struct<schemaversion:string,id:string,productarn:string"
                + ",productname:string,companyname:string,region:string,generatorid:string"
                + ",awsaccountid:string,awsaccountname:string,types:array<string>,firstobservedat:string"
                + ",lastobservedat:string,createdat:string,updatedat:string,processedat:string"
                + ",severity:struct<label:string,normalized:int,original:string>,confidence:int"
                + ",criticality:int,title:string,description:string"
                + ",remediation:struct<recommendation:struct<text:string,url:string>>"
                + ",productfields:map<string,string>,resources:array<struct<type:string,id:string"
                + ",partition:string,region:string,tags:map<string,string>>>"
                + ",compliance:struct<status:string,securitycontrolid:string"
                + ",associatedstandards:array<struct<standardsid:string>>>,workflowstate:string"
                + ",workflow:struct<status:string>,recordstate:string>>>"),
        ],
    };
}
