namespace SecurityPlatform.Model;

/// <summary>The archive buckets of the security account.</summary>
public static class BucketClasses
{
    /// <summary>The organization trail and its digests, written by CloudTrail alone.</summary>
    public static BucketClass CloudTrail { get; } = new("cloudtrail", RetentionClasses.Audit);

    /// <summary>DNS queries, written by the delivery streams of the member accounts.</summary>
    public static BucketClass Dns { get; } = new("dns", RetentionClasses.Traffic);

    /// <summary>All buckets, in the order of the documentation.</summary>
    public static IReadOnlyList<BucketClass> All => [CloudTrail, Dns];
}
