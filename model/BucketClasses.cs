namespace SecurityPlatform.Model;

/// <summary>The archive buckets of the security account. Each has a key of its own: one key per class of log.</summary>
public static class BucketClasses
{
    /// <summary>The organization trail, its Insights events and its digests, written by CloudTrail alone.</summary>
    public static BucketClass CloudTrail { get; } = new("cloudtrail", RetentionClasses.Audit);

    /// <summary>DNS queries, written by the delivery streams of the member accounts.</summary>
    public static BucketClass Dns { get; } = new("dns", RetentionClasses.Traffic);

    /// <summary>What CloudWatch's log delivery vends: resolver queries, flows, firewalls and CloudFront.</summary>
    public static BucketClass Vended { get; } = new("vended", RetentionClasses.Traffic);

    /// <summary>Decisions of web ACLs, also vended; WAF takes no bucket without its prefix.</summary>
    public static BucketClass Waf { get; } = new("waf", RetentionClasses.Traffic) { NamePrefix = "aws-waf-logs-" };

    /// <summary>Load balancer logs, replicated from the buckets that a load balancer can write to.</summary>
    public static BucketClass Elb { get; } = new("elb", RetentionClasses.Traffic) { Landing = LandingPlace.Security };

    /// <summary>S3 server access logs, replicated from the buckets beside the logged ones.</summary>
    public static BucketClass S3Access { get; } = new("s3-access", RetentionClasses.Traffic) { Landing = LandingPlace.Source };

    /// <summary>Requests to APIs, written by the delivery streams of the member accounts.</summary>
    public static BucketClass Api { get; } = new("api", RetentionClasses.Traffic);

    /// <summary>Who did what inside of systems, written by the delivery streams of the member accounts.</summary>
    public static BucketClass Streams { get; } = new("streams", RetentionClasses.Audit);

    /// <summary>Configuration history and snapshots, written by AWS Config.</summary>
    public static BucketClass Config { get; } = new("config", RetentionClasses.Audit);

    /// <summary>Findings of GuardDuty, written by itself.</summary>
    public static BucketClass GuardDuty { get; } = new("guardduty", RetentionClasses.Audit);

    /// <summary>Findings of Security Hub, written by a delivery stream of the security account.</summary>
    public static BucketClass SecurityHub { get; } = new("securityhub", RetentionClasses.Audit);

    /// <summary>All buckets, in the order of the documentation.</summary>
    public static IReadOnlyList<BucketClass> All => [CloudTrail, Dns, Vended, Waf, Elb, S3Access, Api, Streams, Config, GuardDuty, SecurityHub];
}
