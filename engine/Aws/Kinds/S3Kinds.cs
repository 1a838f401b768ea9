using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Buckets, and the settings of buckets: those go by the bucket's name.</summary>
static class S3Kinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Bucket" or "BucketV2" => new()
        {
            Id = static m => m.Inputs.Text("bucket") ?? m.Text("bucketPrefix") + m.Digits(26),
            Arn = static m => $"arn:{m.Partition}:s3:::{m.Id}",
            Name = new("bucket", 63, NameStyle.Bucket),
            Fixed = ["bucketNamespace", "objectLockEnabled"],
            TakenCode = "BucketAlreadyOwnedByYou",
            Output = BucketOutput,
        },
        "BucketObject" or "BucketObjectv2" => new()
        {
            Id = static m => m.Text("key"),
            Arn = static m => $"arn:{m.Partition}:s3:::{m.Text("bucket")}/{m.Id}",
            Name = new("key", 1024, NameStyle.Logical),
            Fixed = ["bucket"],
            Output = static (m, output) => output switch
            {
                "etag" => m.Hex(32),
                "versionId" => m.Letters(32),
                _ => (PropertyValue?)null,
            },
        },
        "AccountPublicAccessBlock" => new() { Id = static m => m.Account, Fixed = ["accountId"] },
        "Inventory" or "BucketIntelligentTieringConfiguration" => new()
        {
            Id = static m => $"{m.Text("bucket")}:{m.Text("name")}",
            Name = new(),
            Fixed = ["bucket"],
        },
        _ when name.StartsWith("Bucket", StringComparison.Ordinal) => new()
        {
            Id = static m => m.Text("bucket"),
            Fixed = ["bucket", "expectedBucketOwner"],
        },
        _ => null,
    };

    static PropertyValue? BucketOutput(Made bucket, string output) => output switch
    {
        "bucketDomainName" => $"{bucket.Id}.s3.amazonaws.com",
        "bucketRegionalDomainName" => $"{bucket.Id}.s3.{bucket.Region}.amazonaws.com",
        "bucketRegion" => bucket.Region,
        "hostedZoneId" => "Z3AQBSTGFYJSTF",
        "acl" => "private",
        "requestPayer" => "BucketOwner",
        "websiteDomain" or "websiteEndpoint" => "",
        _ => (PropertyValue?)null,
    };
}
