namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>What was called, by whom, from where: the organization trail of all accounts and regions.</summary>
    /// <remarks>
    /// Keys: "CloudTrail log file examples" and "Creating a trail for an organization"; columns: "CloudTrail record contents",
    /// AWS CloudTrail user guide. Digests lie beside, under CloudTrail-Digest/, outside the table.
    /// </remarks>
    public static LogSource CloudTrail => field ??= new()
    {
        Id = "cloudtrail",
        Title = "AWS CloudTrail",
        Writers = [LogWriter.Service("cloudtrail.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{organization}/{account}/CloudTrail/{region}/{day}/",
            File = "{account}_CloudTrail_{region}_{yyyyMMdd'T'HHmm'Z'}_{random}.json.gz",
        },
        Format = LogFormats.CloudTrail,
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromMinutes(30), // delivered about every five minutes, within fifteen on average
        Origin = new() { Regions = RegionScope.Enabled },
        Bucket = BucketClasses.CloudTrail,
        Columns =
        [
            new("eventversion", "string"),
            new("useridentity", "struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string,"
                + "accesskeyid:string,username:string,onbehalfof:struct<userid:string,identitystorearn:string>,"
                + "sessioncontext:struct<attributes:struct<mfaauthenticated:string,creationdate:string>,"
                + "sessionissuer:struct<type:string,principalid:string,arn:string,accountid:string,username:string>,"
                + "ec2roledelivery:string,"
                + "webidfederationdata:struct<federatedprovider:string,attributes:map<string,string>>>>"),
            new("eventtime", "string"),
            new("eventsource", "string"),
            new("eventname", "string"),
            new("awsregion", "string"),
            new("sourceipaddress", "string"),
            new("useragent", "string"),
            new("errorcode", "string"),
            new("errormessage", "string"),
            new("requestparameters", "string"),
            new("responseelements", "string"),
            new("additionaleventdata", "string"),
            new("requestid", "string"),
            new("eventid", "string"),
            new("readonly", "string"),
            new("resources", "array<struct<arn:string,accountid:string,type:string>>"),
            new("eventtype", "string"),
            new("apiversion", "string"),
            new("managementevent", "string"),
            new("recipientaccountid", "string"),
            new("serviceeventdetails", "string"),
            new("sharedeventid", "string"),
            new("vpcendpointid", "string"),
            new("vpcendpointaccountid", "string"),
            new("eventcategory", "string"),
            new("addendum", "struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>"),
            new("sessioncredentialfromconsole", "string"),
            new("edgedevicedetails", "string"),
            new("tlsdetails", "struct<tlsversion:string,ciphersuite:string,clientprovidedhostheader:string>"),
        ],
    };
}
