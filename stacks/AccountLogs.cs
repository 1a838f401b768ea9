using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What the resources of an account log, on the way to the archives. The same for every role: what differs is how far away the archives are.</summary>
sealed class AccountLogs(Platform platform, IKnownOutputs security, ComponentResourceOptions account, Pending pending)
{
    /// <summary>The stream of public DNS queries, where there are zones and an archive.</summary>
    public Output<string>? DnsStreamArn { get; private set; }

    /// <summary>Composes the sources that the account has and the stack does not leave out.</summary>
    public async Task ComposeAsync()
    {
        await ComposeVendedAsync();
        await ComposeLandedAsync();
        await ComposeStreamedAsync();
        await ComposeAdoptedAsync();
    }

    async Task ComposeAdoptedAsync()
    {
        foreach (var bucket in platform.Assets.Adopted)
        {
            if (pending.Unless(
                await security.ValueAsync(OutputNames.QueryRunnerRoleArn),
                $"{bucket.Source.Title} of {bucket.Name}: deploy security, which makes the roles that read it, then this stack again") is not null)
            {
                _ = new AdoptedLogs($"adopted-{bucket.Source.Id}", new() { Platform = platform, Bucket = bucket }, account);
            }
        }
    }

    async Task ComposeLandedAsync()
    {
        var assets = platform.Assets;
        if (Has(LogSources.S3Access, assets.LoggedBuckets) && await ArchiveAsync(LogSources.S3Access) is { } key)
        {
            _ = new BucketAccessLogging("s3-access", new()
            {
                Platform = platform,
                Buckets = assets.LoggedBuckets,
                ArchiveKeyArn = key,
                CopyKeyArn = await CopyAsync(LogSources.S3Access),
            }, account);
        }

        LoadBalancer[] balancers = [.. assets.LoadBalancers.Where(balancer => platform.Ships(balancer.Source))];
        if (balancers.Length > 0 && await ArchiveAsync(LogSources.Alb) is not null)
        {
            _ = new LoadBalancerLogging("elb", new() { Platform = platform, Balancers = balancers }, account);
        }
    }

    async Task ComposeStreamedAsync()
    {
        var assets = platform.Assets;
        if (Has(LogSources.Route53PublicDns, assets.PublicZones) && await ArchiveAsync(LogSources.Route53PublicDns) is { } zones)
        {
            DnsStreamArn = new PublicDnsQueryLogging("dns", new()
            {
                Platform = platform,
                Zones = assets.PublicZones,
                ArchiveKeyArn = zones,
            }, account).StreamArn;
        }

        if (Has(LogSources.ApiGateway, assets.ApiStages) && await ArchiveAsync(LogSources.ApiGateway) is { } apis)
        {
            _ = new ApiLogging("api", new() { Platform = platform, Stages = assets.ApiStages, ArchiveKeyArn = apis }, account);
        }

        if (Has(LogSources.RdsAudit, assets.DatabaseClusters) && await ArchiveAsync(LogSources.RdsAudit) is { } databases)
        {
            _ = new DatabaseAuditing("rds", new() { Platform = platform, Clusters = assets.DatabaseClusters, ArchiveKeyArn = databases }, account);
        }

        if (Has(LogSources.EksAudit, assets.KubernetesClusters) && await ArchiveAsync(LogSources.EksAudit) is { } clusters)
        {
            _ = new KubernetesAuditing("eks", new() { Platform = platform, Clusters = assets.KubernetesClusters, ArchiveKeyArn = clusters }, account);
        }

        if (Has(LogSources.Os, assets.SystemLogGroups) && await ArchiveAsync(LogSources.Os) is { } systems)
        {
            _ = new SystemLogs("os", new() { Platform = platform, Groups = assets.SystemLogGroups, ArchiveKeyArn = systems }, account);
        }

        if (Has(LogSources.SsmSession, assets.SessionRegions) && await ArchiveAsync(LogSources.SsmSession) is { } sessions)
        {
            _ = new SessionLogging("ssm", new() { Platform = platform, Regions = assets.SessionRegions, ArchiveKeyArn = sessions }, account);
        }

        foreach (var servers in platform.Ships(LogSources.Redash) ? assets.RedashServers.GroupBy(server => server.Region) : [])
        {
            if (await ArchiveAsync(LogSources.Redash) is { } redash)
            {
                _ = new RedashEvents($"redash-{servers.Key}", new()
                {
                    Platform = platform,
                    Region = servers.Key,
                    Addresses = [.. servers.Select(server => server.Address)],
                    ArchiveKeyArn = redash,
                }, account);
            }
        }
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

        if (Has(LogSources.NetworkFirewall, assets.Firewalls) && await ArchiveAsync(LogSources.NetworkFirewall) is not null)
        {
            _ = new FirewallLogging("firewall", new() { Platform = platform, Firewalls = assets.Firewalls }, account);
        }

        if (Has(LogSources.CloudFront, assets.Distributions) && pending.Unless(
            await security.ValueAsync(OutputNames.CloudFrontDestination),
            $"{LogSources.CloudFront.Title}: deploy security, which makes the destination, then this stack again") is not null)
        {
            _ = new DistributionLogging("cloudfront", new() { Platform = platform, Distributions = assets.Distributions }, account);
        }

        if (Has(LogSources.Route53Resolver, assets.Vpcs) && await ArchiveAsync(LogSources.Route53Resolver) is not null && await ResolverConfigsAsync() is { } shared)
        {
            _ = new ResolverQueryLogging("resolver", new() { Platform = platform, Vpcs = assets.Vpcs, SharedConfigIds = shared }, account);
        }
    }

    bool Has<T>(LogSource source, IReadOnlyList<T> assets) => assets.Count > 0 && platform.Ships(source);

    /// <summary>The key of the archive that a source goes to, or null, noted as pending, while there is none.</summary>
    async Task<Output<string>?> ArchiveAsync(LogSource source) => pending.Unless(
        await security.EntryAsync(OutputNames.ArchiveKeyArns, source.Bucket.Id),
        $"{source.Title}: deploy security, which makes its archive, then this stack again");

    /// <summary>The key of the archive's copy in a second region; null without one, and, noted as pending, while it is missing.</summary>
    async Task<Output<string>?> CopyAsync(LogSource source) => platform.ArchiveCopyRegion is not { } second ? null : pending.Unless(
        await security.EntryAsync(OutputNames.CopyKeyArns, source.Bucket.Id),
        $"{source.Title}: deploy security, which makes the copy of its archive in {second}, then this stack again");

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
