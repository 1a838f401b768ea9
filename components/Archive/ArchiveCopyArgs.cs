using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>What an <see cref="ArchiveCopy"/> needs to be told.</summary>
public sealed record ArchiveCopyArgs
{
    /// <summary>The platform of the security stack.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The class of the archive.</summary>
    public required BucketClass Class { get; init; }

    /// <summary>Where the copy is.</summary>
    public required Region Region { get; init; }

    /// <summary>The ARN of the archive's key.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>What must be there before: the archive.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal BucketName Archive => Platform.Names.ArchiveBucket(Class);

    internal BucketName Copy => Platform.Names.CopyBucket(Class, Region);

    internal string ArchiveArn => Arn.Bucket(Region.Partition, Archive);

    internal string CopyArn => Arn.Bucket(Region.Partition, Copy);

    internal LogArchiveArgs CopyBucket => LogArchiveArgs.For(Class, Platform) with
    {
        Bucket = Copy,
        Region = Region,
        Writers = [],
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Region != Platform.HomeRegion, nameof(Region), "a region other than the archive's", Region, "Correct security-platform:archiveCopyRegion.")
        .Unless(Class.Landing == LandingPlace.None, nameof(Class), "an archive that is written to, because S3 copies no copies", Class.Id, "Leave the class out.")
        .ThrowIfAny();
}
