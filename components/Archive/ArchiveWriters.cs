using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Finds out who must be let into an archive, from the log sources that are kept there.</summary>
public static class ArchiveWriters
{
    /// <summary>The classes whose writers' permissions are known here.</summary>
    public static IReadOnlyList<BucketClass> Shipped => [BucketClasses.CloudTrail, BucketClasses.Dns];

    /// <summary>The writers of every source of a bucket class.</summary>
    /// <exception cref="PlatformConfigException">A source names a service whose permissions are not known here.</exception>
    public static IReadOnlyList<ArchiveWriter> For(BucketClass bucket, Platform platform) =>
    [
        .. LogSources.All
            .Where(source => source.Bucket == bucket && source.Storage == StorageMode.SameAccount)
            .SelectMany(source => source.Writers.Select(writer => (Writer: writer, Source: source)))
            .GroupBy(pair => pair.Writer, pair => pair.Source)
            .Select(group => For(group.Key, [.. group], platform)),
    ];

    static ArchiveWriter For(LogWriter writer, IReadOnlyList<LogSource> sources, Platform platform) => writer switch
    {
        { IsService: false } => new DeliveryRoleWriter
        {
            Organization = platform.Organization,
            RoleName = writer.Principal,
            Region = platform.HomeRegion,
            Folders = [.. sources.SelectMany(source => DeliveryFolders.Shared(source, platform))],
        },
        { Principal: "cloudtrail.amazonaws.com" } => new TrailWriter
        {
            TrailArn = platform.Names.TrailArn,
            Master = platform.MasterAccountId,
            Organization = platform.Organization,
            Partition = platform.HomeRegion.Partition,
        },
        _ => throw new PlatformConfigException(
            [$"{sources[0].Id}.Writers: expected a writer with known permissions, got {writer.Principal}. Add its statements in components/Archive."]),
    };
}
