using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="BucketAccessLogging"/> needs to be told.</summary>
public sealed record BucketAccessLoggingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The buckets of the account.</summary>
    public required IReadOnlyList<LoggedBucket> Buckets { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>The ARN of the key of the archive's copy in a second region.</summary>
    /// <value>The default is none: there is no such copy.</value>
    public Output<string>? CopyKeyArn { get; init; }

    internal LandingBucketArgs Landing(Region region) => LandingBucketArgs.For(
        LogSources.S3Access.Bucket, Platform, Platform.Self.Id, region,
        [
            new ServerAccessWriter
            {
                Account = Platform.Self.Id,
                Partition = region.Partition,
                Buckets = [.. Buckets.Where(bucket => bucket.Region == region).Select(bucket => bucket.Name)],
            },
        ],
        ArchiveKeyArn, CopyKeyArn);

    internal void Validate(string name) => new Problems(name)
        .Unless(Buckets.Count > 0, nameof(Buckets), "at least one bucket", "none", "List one in security-platform:loggedBuckets.")
        .ThrowIfAny();
}
