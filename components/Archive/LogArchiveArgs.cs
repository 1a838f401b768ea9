using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>What a <see cref="LogArchive"/> needs to be told.</summary>
public sealed record LogArchiveArgs
{
    /// <summary>The bucket's name, which writers in other accounts compute as well.</summary>
    public required BucketName Bucket { get; init; }

    /// <summary>The alias of the bucket's key, for people; writers need the key's ARN.</summary>
    public required string KeyAlias { get; init; }

    /// <summary>The account of the archive.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The organization, outside of which nobody reads or writes.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>Where the bucket and the key are.</summary>
    public required Region Region { get; init; }

    /// <summary>The services and the roles of other accounts that may write; roles of the archive's own account need only their own policy.</summary>
    public required IReadOnlyList<ArchiveWriter> Writers { get; init; }

    /// <summary>The ARNs of the roles that may change the bucket's settings; without one, nobody could.</summary>
    public required IReadOnlyList<string> Administrators { get; init; }

    /// <summary>How long no object can be deleted, and after which it is, in days.</summary>
    /// <value>At least <see cref="RetentionClasses.FloorDays"/>.</value>
    public required int RetentionDays { get; init; }

    /// <summary>Who may shorten the life of an object.</summary>
    /// <value>The default is <see cref="ObjectLockMode.Governance"/>.</value>
    public ObjectLockMode LockMode { get; init; }

    internal string BucketArn => Arn.Bucket(Region.Partition, Bucket);

    /// <summary>The archive of a bucket class, with the writers that its log sources declare.</summary>
    public static LogArchiveArgs For(BucketClass bucket, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(platform);
        var names = platform.Names;
        return new()
        {
            Bucket = names.ArchiveBucket(bucket),
            KeyAlias = names.KeyAlias(bucket),
            Account = platform.SecurityAccountId,
            Organization = platform.Organization,
            Region = platform.HomeRegion,
            Writers = ArchiveWriters.For(bucket, platform),
            Administrators = [names.DeployRoleArn(platform.SecurityAccountId), names.BreakGlassRoleArn(platform.SecurityAccountId)],
            RetentionDays = platform.Retention[bucket.Retention],
            LockMode = platform.ObjectLock,
        };
    }

    internal void Validate(string name) => new Problems(name)
        .Unless(Administrators.Count > 0, nameof(Administrators), "at least one role", "none",
            "Name the deploy role: the bucket's policy would lock it out.")
        .Unless(RetentionDays >= RetentionClasses.FloorDays, nameof(RetentionDays), $"{RetentionClasses.FloorDays} or more", RetentionDays,
            "Raise security-platform:retention.")
        .ThrowIfAny();
}
