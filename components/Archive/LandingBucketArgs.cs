using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>What a <see cref="LandingBucket"/> needs to be told.</summary>
public sealed record LandingBucketArgs
{
    /// <summary>The bucket's name.</summary>
    public required BucketName Bucket { get; init; }

    /// <summary>The account of the bucket.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Where the bucket is: beside its writers.</summary>
    public required Region Region { get; init; }

    /// <summary>The organization, outside of which nobody reads or writes.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>Who may write.</summary>
    public required IReadOnlyList<ArchiveWriter> Writers { get; init; }

    /// <summary>The ARNs of the roles that may change the bucket's settings; without one, nobody could.</summary>
    public required IReadOnlyList<string> Administrators { get; init; }

    /// <summary>The name of the role that copies.</summary>
    public required string ReplicationRole { get; init; }

    /// <summary>The bucket that is copied to.</summary>
    public required BucketName Archive { get; init; }

    /// <summary>The account of that bucket.</summary>
    public required AccountId ArchiveAccount { get; init; }

    /// <summary>Where that bucket is.</summary>
    public required Region ArchiveRegion { get; init; }

    /// <summary>The ARN of that bucket's key.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal string BucketArn => Arn.Bucket(Region.Partition, Bucket);

    internal string ArchiveArn => Arn.Bucket(Region.Partition, Archive);

    /// <summary>The landing bucket of a class in an account and region.</summary>
    public static LandingBucketArgs For(
        BucketClass bucket, Platform platform, AccountId account, Region region, IReadOnlyList<ArchiveWriter> writers, Input<string> archiveKeyArn)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var names = platform.Names;
        return new()
        {
            Bucket = names.LandingBucket(bucket, account, region),
            Account = account,
            Region = region,
            Organization = platform.Organization,
            Writers = writers,
            Administrators = [names.DeployRoleArn(account), names.BreakGlassRoleArn(account)],
            ReplicationRole = names.ReplicationRole(bucket, region),
            Archive = names.ArchiveBucket(bucket),
            ArchiveAccount = platform.SecurityAccountId,
            ArchiveRegion = platform.HomeRegion,
            ArchiveKeyArn = archiveKeyArn,
        };
    }

    internal void Validate(string name) => new Problems(name)
        .Unless(Writers.Count > 0, nameof(Writers), "at least one writer", "none", "Declare who writes.")
        .Unless(Administrators.Count > 0, nameof(Administrators), "at least one role", "none", "Name the deploy role: the bucket's policy would lock it out.")
        .ThrowIfAny();
}
