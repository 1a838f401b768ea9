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

    internal LogArchiveArgs CopyBucket => LogArchiveArgs.For(Class, Platform) with
    {
        Bucket = Platform.Names.CopyBucket(Class, Region),
        Region = Region,

        // The archive's own role needs no grant; those of landing buckets in other accounts do.
        Writers = [.. ArchiveWriters.For(Class, Platform).OfType<ReplicationWriter>().Select(writer => writer with { Region = Region })],
    };

    internal Replication To(Input<string> copyKeyArn) => new()
    {
        Source = Platform.Names.ArchiveBucket(Class),
        Account = Platform.SecurityAccountId,
        Region = Platform.HomeRegion,
        SourceKeyArn = ArchiveKeyArn,
        Targets = [ReplicationTarget.Copy(Class, Platform, Region, copyKeyArn)],
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Region != Platform.HomeRegion, nameof(Region), "a region other than the archive's", Region, "Correct security-platform:archiveCopyRegion.")
        .ThrowIfAny();
}
