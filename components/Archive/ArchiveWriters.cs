using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Finds out who must be let into an archive, from the log sources that are kept there.</summary>
static class ArchiveWriters
{
    /// <summary>The writers of every source of a bucket class.</summary>
    /// <exception cref="PlatformConfigException">A source names a service whose permissions are not known here.</exception>
    public static IReadOnlyList<ArchiveWriter> For(BucketClass bucket, Platform platform)
    {
        var sources = LogSources.All.Where(source => source.Bucket == bucket).ToList();
        return [.. sources.SelectMany(Granted).Distinct().Select(writer => For(writer, [.. sources.Where(source => Granted(source).Contains(writer))], platform))];
    }

    /// <summary>Log delivery, as it writes to an archive and to a landing bucket alike.</summary>
    /// <param name="platform">The platform, whose accounts it writes for.</param>
    /// <param name="keys">The keys that it writes, as patterns.</param>
    public static LogDeliveryWriter LogDelivery(Platform platform, params IReadOnlyList<string> keys) => new()
    {
        Accounts = Registered(platform),
        Organization = platform.Organization,
        Partition = platform.HomeRegion.Partition,
        Keys = keys,
    };

    static ArchiveWriter For(LogWriter writer, IReadOnlyList<LogSource> sources, Platform platform) => writer.Principal switch
    {
        PlatformNames.FirehoseRolePattern => new DeliveryRoleWriter
        {
            Organization = platform.Organization,
            RoleName = writer.Principal,
            Region = platform.HomeRegion,
            Folders = [.. sources.SelectMany(source => DeliveryFolders.Shared(source, platform))],
        },
        PlatformNames.ReplicationRolePattern => new ReplicationWriter
        {
            Organization = platform.Organization,
            RoleName = writer.Principal,
            Region = platform.HomeRegion,
            Keys = [.. sources.Select(source => $"{DeliveryFolders.Shared(source, platform)[0]}*")],
        },
        "cloudtrail.amazonaws.com" => new TrailWriter
        {
            TrailArn = platform.Names.TrailArn,
            Master = platform.MasterAccountId,
            Organization = platform.Organization,
            Partition = platform.HomeRegion.Partition,
        },
        LogDeliveryWriter.Service => LogDelivery(platform, [.. sources.Select(source => source.Layout.Pattern(platform.Organization, platform.SecurityAccountId))]),
        "config.amazonaws.com" => new ConfigWriter { Accounts = Registered(platform), Organization = platform.Organization },
        "guardduty.amazonaws.com" => new GuardDutyWriter { Administrator = platform.SecurityAccountId, Regions = platform.GovernedRegions },
        _ => throw new PlatformConfigException(
            [$"{sources[0].Id}.Writers: expected a writer with known permissions, got {writer.Principal}. Add its statements in components/Archive."]),
    };

    static IEnumerable<LogWriter> Granted(LogSource source) => source.Writers.Where(writer => writer.IsService || !source.IsWrittenAtHome);

    static AccountId[] Registered(Platform platform) => [.. platform.Accounts.Select(account => account.Id)];
}
