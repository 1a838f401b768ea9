using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>What a <see cref="ReplicationAlarm"/> needs to be told.</summary>
public sealed record ReplicationAlarmArgs
{
    /// <summary>Where the source is; the metrics are there.</summary>
    public required Region Region { get; init; }

    /// <summary>The account of the source.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The bucket that is copied from.</summary>
    public required BucketName Source { get; init; }

    /// <summary>The bucket that is copied to.</summary>
    public required BucketName Destination { get; init; }

    /// <summary>The id of the replication's rule.</summary>
    public required string RuleId { get; init; }
}
