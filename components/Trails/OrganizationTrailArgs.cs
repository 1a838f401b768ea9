using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Trails;

/// <summary>What an <see cref="OrganizationTrail"/> needs to be told.</summary>
public sealed record OrganizationTrailArgs
{
    /// <summary>The trail's name. Bucket and key policies of the archive name the trail, so all must agree.</summary>
    public required string TrailName { get; init; }

    /// <summary>Where the trail is managed; it records every region.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>The bucket in the security account that takes the files.</summary>
    public required BucketName ArchiveBucket { get; init; }

    /// <summary>The ARN of the archive's key; neither an id nor an alias, which CloudTrail refuses for a key of another account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>Buckets whose every read and write is recorded.</summary>
    /// <value>The default is none: data events cost by the event.</value>
    public IReadOnlyList<BucketName> SensitiveBuckets { get; init; } = [];

    /// <summary>DynamoDB tables whose every read and write is recorded.</summary>
    /// <value>The default is none.</value>
    public DataEvents Tables { get; init; } = DataEvents.None;

    /// <summary>Lambda functions whose every invocation is recorded.</summary>
    /// <value>The default is none.</value>
    public DataEvents Functions { get; init; } = DataEvents.None;

    /// <summary>Whether CloudTrail looks for calls and errors that are unusually many.</summary>
    /// <value>The default is no.</value>
    public bool Insights { get; init; }

    /// <summary>Buckets that must not be recorded: each delivery would be an event, which would be delivered.</summary>
    /// <value>The archive itself is always one of them.</value>
    public IReadOnlyList<BucketName> NeverRecorded { get; init; } = [];

    /// <summary>A log group that gets every event too.</summary>
    /// <value>The default is none: ingestion costs by the gigabyte.</value>
    public TrailLogGroup? LogGroup { get; init; }

    /// <summary>What must be there before: CloudTrail's access to the organization.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name)
    {
        var problems = new Problems(name).Unless(
            TrailName.Length is >= 3 and <= 128, nameof(TrailName), "3 to 128 characters", TrailName, "Take it from PlatformNames.");
        foreach (var bucket in SensitiveBuckets.Where(bucket => bucket == ArchiveBucket || NeverRecorded.Contains(bucket)))
        {
            problems.Unless(false, nameof(SensitiveBuckets), "no bucket of the platform itself", bucket,
                "Take it out of security-platform:dataEventBuckets: the trail would record its own deliveries.");
        }

        problems.ThrowIfAny();
    }
}
