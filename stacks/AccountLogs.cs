using Pulumi;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What the resources of an account log, on the way to the archives.</summary>
sealed class AccountLogs(Platform platform, Neighbour security, ComponentResourceOptions account, Pending pending)
{
    /// <summary>Composes the sources that the account has and the stack does not leave out.</summary>
    public async Task ComposeAsync()
    {
        await ComposeVendedAsync();
    }

    async Task ComposeVendedAsync()
    {
        var assets = platform.Assets;
        if (Has(LogSources.VpcFlow, assets.Vpcs) && await ArchiveAsync(LogSources.VpcFlow) is not null)
        {
            _ = new VpcFlowLogging("flow", new() { Platform = platform, Vpcs = assets.Vpcs }, account);
        }

        if (Has(LogSources.Waf, assets.WebAcls) && await ArchiveAsync(LogSources.Waf) is not null)
        {
            _ = new WebAclLogging("waf", new() { Platform = platform, WebAcls = assets.WebAcls }, account);
        }

        if (Has(LogSources.Route53Resolver, assets.Vpcs) && await ArchiveAsync(LogSources.Route53Resolver) is not null && await ResolverConfigsAsync() is { } shared)
        {
            _ = new ResolverQueryLogging("resolver", new() { Platform = platform, Vpcs = assets.Vpcs, SharedConfigIds = shared }, account);
        }
    }

    bool Has<T>(LogSource source, IReadOnlyList<T> assets) => assets.Count > 0 && !platform.Disabled.Contains(source);

    /// <summary>The key of the archive that a source goes to, or null, noted as pending, while there is none.</summary>
    async Task<Output<string>?> ArchiveAsync(LogSource source) => pending.Unless(
        await security.EntryAsync(OutputNames.ArchiveKeyArns, source.Bucket.Id),
        $"{source.Title}: deploy security, which makes its archive, then this stack again");

    /// <summary>The shared configurations of the regions with VPCs; null while one is missing.</summary>
    async Task<Dictionary<Region, Input<string>>?> ResolverConfigsAsync()
    {
        Dictionary<Region, Input<string>> shared = [];
        foreach (var region in platform.ResolverSharing ? platform.Assets.Vpcs.Select(vpc => vpc.Region).Distinct() : [])
        {
            if (pending.Unless(await security.EntryAsync(OutputNames.ResolverConfigIds, region.ToString()),
                $"{region} {LogSources.Route53Resolver.Title}: deploy security, which shares its configuration, then this stack again") is not { } id)
            {
                return null;
            }

            shared[region] = id;
        }

        return shared;
    }
}
