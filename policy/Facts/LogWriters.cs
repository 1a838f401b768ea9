namespace SecurityPlatform.Policy;

/// <summary>Who writes logs to a bucket, as far as it limits how the bucket may be protected.</summary>
/// <remarks>"Enabling Amazon S3 server access logging", "Access logs for your Application Load Balancer" (AWS user guides).</remarks>
[Flags]
public enum LogWriters
{
    /// <summary>Nobody that is known.</summary>
    None = 0,

    /// <summary>A service that takes every protection: CloudTrail, Config, GuardDuty, Firehose, vended logs.</summary>
    Service = 1,

    /// <summary>Load balancers, whose bucket can only use keys of S3.</summary>
    LoadBalancer = 2,

    /// <summary>S3 server access logs, whose bucket can only use keys of S3 and cannot have default retention.</summary>
    ServerAccess = 4,
}
