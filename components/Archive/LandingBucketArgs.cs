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

    /// <summary>The archive that is copied to.</summary>
    public required ReplicationTarget Archive { get; init; }

    /// <summary>The archive's copy in a second region.</summary>
    /// <value>The default is none.</value>
    public ReplicationTarget? Copy { get; init; }

    internal string BucketArn => Arn.Bucket(Region.Partition, Bucket);

    internal Replication Replication => new() { Source = Bucket, Account = Account, Region = Region, Targets = Copy is null ? [Archive] : [Archive, Copy] };

    /// <summary>The landing bucket of a class in an account and region.</summary>
    /// <param name="bucket">The class.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="account">The account of the landing bucket.</param>
    /// <param name="region">Where it is.</param>
    /// <param name="writers">Who may write.</param>
    /// <param name="archiveKeyArn">The ARN of the archive's key.</param>
    /// <param name="copyKeyArn">The ARN of the key of the archive's copy, where there is one.</param>
    public static LandingBucketArgs For(
        BucketClass bucket, Platform platform, AccountId account, Region region, IReadOnlyList<ArchiveWriter> writers,
        Input<string> archiveKeyArn, Output<string>? copyKeyArn = null)
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
            Archive = ReplicationTarget.Archive(bucket, platform, archiveKeyArn),
            Copy = platform.ArchiveCopyRegion is { } second && copyKeyArn is { } copy ? ReplicationTarget.Copy(bucket, platform, second, copy) : null,
        };
    }

    internal void Validate(string name) => new Problems(name)
        .Unless(Writers.Count > 0, nameof(Writers), "at least one writer", "none", "Declare who writes.")
        .Unless(Administrators.Count > 0, nameof(Administrators), "at least one role", "none", "Name the deploy role: the bucket's policy would lock it out.")
        .ThrowIfAny();
}
