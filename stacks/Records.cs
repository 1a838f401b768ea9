using Pulumi;
using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>AWS Config, which every account needs of its own.</summary>
static class Records
{
    /// <summary>Composes it in an account that is not the archive's, once the archive is there.</summary>
    public static async Task ComposeAsync(Platform platform, Neighbour security, ComponentResourceOptions account, Pending pending)
    {
        if (platform.Switches.ConfigRecorder && pending.Unless(
            await security.EntryAsync(OutputNames.ArchiveKeyArns, LogSources.Config.Bucket.Id),
            $"{LogSources.Config.Title}: deploy security, which makes its archive, then this stack again") is { } key)
        {
            Compose(platform, key, account);
        }
    }

    /// <summary>Composes it, after <paramref name="after"/>.</summary>
    public static void Compose(Platform platform, Input<string> archiveKey, ComponentResourceOptions account, params Resource[] after)
    {
        if (platform.Switches.ConfigRecorder)
        {
            _ = new ConfigurationRecording("records", new()
            {
                HomeRegion = platform.HomeRegion,
                Regions = platform.GovernedRegions,
                ArchiveBucket = platform.Names.ArchiveBucket(LogSources.Config.Bucket),
                ArchiveKeyArn = archiveKey,
                ConformancePack = platform.Switches.ConformancePack,
                After = after,
            }, account);
        }
    }
}
