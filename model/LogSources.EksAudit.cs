namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>Who asked what of the Kubernetes API of our clusters.</summary>
    /// <remarks>
    /// Events as in "Auditing", Kubernetes documentation (audit.k8s.io/v1). EKS writes them to /aws/eks/CLUSTER/cluster
    /// beside other logs; the subscription takes the audit events only. requestobject and responseobject are JSON text.
    /// </remarks>
    public static LogSource EksAudit => field ??= new()
    {
        Id = "eks-audit",
        Title = "EKS audit logs",
        Writers = [LogWriter.Role(PlatformNames.FirehoseRolePattern)],
        Layout = new()
        {
            Folder = "eks-audit/{account}/{region}/{day}/",
            File = "{stream}-{version}-{yyyy-MM-dd-HH-mm-ss}-{uuid}.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.Region(), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(1), // a cluster without any pod still asks itself every second
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Streams,
        Columns =
        [
            new("kind", "string"),
            new("apiversion", "string"),
            new("level", "string"),
            new("auditid", "string"),
            new("stage", "string"),
            new("requesturi", "string"),
            new("verb", "string"),
            new("user", "struct<username:string,uid:string,groups:array<string>,extra:map<string,array<string>>>"),
            new("impersonateduser", "struct<username:string,uid:string,groups:array<string>>"),
            new("sourceips", "array<string>"),
            new("useragent", "string"),
            new("objectref", "struct<resource:string,namespace:string,name:string,uid:string,apigroup:string"
                + ",apiversion:string,resourceversion:string,subresource:string>"),
            new("responsestatus", "struct<status:string,message:string,reason:string,code:int>"),
            new("requestobject", "string"),
            new("responseobject", "string"),
            new("requestreceivedtimestamp", "string"),
            new("stagetimestamp", "string"),
            new("annotations", "map<string,string>"),
        ],
    };
}
