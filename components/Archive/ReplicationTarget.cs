using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>A locked bucket with a key of its own, to which objects are copied.</summary>
public sealed record ReplicationTarget
{
    /// <summary>The id of the rule that copies there; part of the metrics of the copies.</summary>
    public required string RuleId { get; init; }

    /// <summary>The bucket.</summary>
    public required BucketName Bucket { get; init; }

    /// <summary>The account of the bucket.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Where the bucket is.</summary>
    public required Region Region { get; init; }

    /// <summary>The ARN of the bucket's key.</summary>
    public required Input<string> KeyArn { get; init; }

    internal string BucketArn => Arn.Bucket(Region.Partition, Bucket);

    /// <summary>The archive of a class.</summary>
    public static ReplicationTarget Archive(BucketClass bucket, Platform platform, Input<string> keyArn)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return new()
        {
            RuleId = "archive",
            Bucket = platform.Names.ArchiveBucket(bucket),
            Account = platform.SecurityAccountId,
            Region = platform.HomeRegion,
            KeyArn = keyArn,
        };
    }

    /// <summary>The copy of an archive in a second region.</summary>
    public static ReplicationTarget Copy(BucketClass bucket, Platform platform, Region region, Input<string> keyArn)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return new()
        {
            RuleId = "second-region",
            Bucket = platform.Names.CopyBucket(bucket, region),
            Account = platform.SecurityAccountId,
            Region = region,
            KeyArn = keyArn,
        };
    }
}
