namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Which requests the web ACLs blocked or counted, and by which rule.</summary>
    /// <remarks>
    /// Keys: "Sending web ACL traffic logs to an Amazon S3 bucket"; fields: "Log fields", AWS WAF developer guide. timestamp
    /// is in milliseconds. The region of a CloudFront web ACL reads cloudfront. Files lie two folders deeper, by hour and
    /// minute.
    /// </remarks>
    public static LogSource Waf => field ??= new()
    {
        Id = "waf",
        Title = "AWS WAF",
        Writers = [LogWriter.Service("delivery.logs.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{account}/WAFLogs/{region}/{webacl}/{day}/",
            File = "{account}_waflogs_{region}_{webacl}_{yyyyMMdd'T'HHmm'Z'}_{hash}.log.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region("cloudfront"), PartitionColumns.Registered("webacl"), PartitionColumns.Day],
        LateAfter = TimeSpan.FromDays(2), // only blocks and counts are kept, and a small site may see none for a day
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Waf,
        Columns =
        [
            new("timestamp", "bigint"),
            new("formatversion", "int"),
            new("webaclid", "string"),
            new("terminatingruleid", "string"),
            new("terminatingruletype", "string"),
            new("action", "string"),
            new("terminatingrulematchdetails", "array<struct<conditiontype:string,sensitivitylevel:string,location:string"
                + ",matcheddata:array<string>>>"),
            new("httpsourcename", "string"),
            new("httpsourceid", "string"),
            new("rulegrouplist", "array<struct<rulegroupid:string,terminatingrule:struct<ruleid:string,action:string"
                + ",rulematchdetails:array<struct<conditiontype:string,sensitivitylevel:string"
                + ",location:string,matcheddata:array<string>>>>"
                + ",nonterminatingmatchingrules:array<struct<ruleid:string,action:string"
                + ",overriddenaction:string,rulematchdetails:array<struct<conditiontype:string"
                + ",sensitivitylevel:string,location:string,matcheddata:array<string>>>>>"
                + ",excludedrules:array<struct<ruleid:string,exclusiontype:string>>>>"),
            new("ratebasedrulelist", "array<struct<ratebasedruleid:string,ratebasedrulename:string,limitkey:string"
                + ",maxrateallowed:int,evaluationwindowsec:string,limitvalue:string>>"),
            new("nonterminatingmatchingrules", "array<struct<ruleid:string,action:string,overriddenaction:string"
                + ",rulematchdetails:array<struct<conditiontype:string,sensitivitylevel:string"
                + ",location:string,matcheddata:array<string>>>>>"),
            new("requestheadersinserted", "array<struct<name:string,value:string>>"),
            new("responsecodesent", "string"),
            new("httprequest", "struct<clientip:string,country:string,headers:array<struct<name:string,value:string>>"
                + ",uri:string,args:string,httpversion:string,httpmethod:string,requestid:string"
                + ",fragment:string,scheme:string,host:string>"),
            new("labels", "array<struct<name:string>>"),
            new("captcharesponse", "struct<responsecode:int,solvetimestamp:bigint,failurereason:string>"),
            new("challengeresponse", "struct<responsecode:int,solvetimestamp:bigint,failurereason:string>"),
            new("ja3fingerprint", "string"),
            new("ja4fingerprint", "string"),
            new("oversizefields", "array<string>"),
            new("requestbodysize", "bigint"),
            new("requestbodysizeinspectedbywaf", "bigint"),
        ],
    };
}
