namespace SecurityPlatform.Policy;

/// <summary>A bucket that holds logs.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Writers">Who writes to it.</param>
/// <param name="Certain">False when what tells (a bucket policy, a destination) is known only after an update.</param>
public sealed record LogBucket(PlannedResource Bucket, LogWriters Writers, bool Certain)
{
    /// <summary>Whether logs only land in it: all of it is copied to another bucket, which must keep and lock them instead.</summary>
    public bool IsLanding { get; init; }

    /// <summary>Whether its writers accept a customer key.</summary>
    public bool TakesCustomerKey => (Writers & (LogWriters.LoadBalancer | LogWriters.ServerAccess)) == 0;

    /// <summary>Whether its writers accept default retention.</summary>
    public bool TakesObjectLock => !IsLanding && (Writers & LogWriters.ServerAccess) == 0;
}
