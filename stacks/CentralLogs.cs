using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What the security account does for the logs of all accounts, beside keeping them.</summary>
sealed class CentralLogs(
    Platform platform, IReadOnlyDictionary<string, LogArchive> archives, IReadOnlyDictionary<string, ArchiveCopy> copies,
    IReadOnlyDictionary<string, Output<string>> detectors, ComponentResourceOptions account)
{
    readonly List<Resource> _places = [];

    /// <summary>Where the logs of accounts arrive, beside the archives: what ships them must find it ready.</summary>
    public IReadOnlyList<Resource> Places => _places;

    /// <summary>Composes it, and returns what other stacks need to know.</summary>
    public Dictionary<string, object?> Compose()
    {
        var resolver = platform.ResolverSharing && platform.Collects(LogSources.Route53Resolver)
            ? new SharedResolverLogging("resolver", new()
            {
                Platform = platform,
                Regions = platform.GovernedRegions,
                After = [Archive(LogSources.Route53Resolver).Ready],
            }, account)
            : null;
        var cloudFront = platform.Collects(LogSources.CloudFront)
            ? new DistributionLogDestination("cloudfront", new() { Platform = platform, After = [Archive(LogSources.CloudFront).Ready] }, account)
            : null;
        var copy = copies.GetValueOrDefault(LogSources.Alb.Bucket.Id);
        var balancers = platform.Collects(LogSources.Alb) || platform.Collects(LogSources.Nlb)
            ? new LoadBalancerLanding("elb", new()
            {
                Platform = platform,
                Regions = platform.GovernedRegions,
                ArchiveKeyArn = Archive(LogSources.Alb).KeyArn,
                CopyKeyArn = copy?.KeyArn,
            }, Options(Archive(LogSources.Alb).Ready, copy?.Ready))
            : null;
        _places.AddRange(new Resource?[] { resolver, cloudFront, balancers }.OfType<Resource>());

        ComposeFindings();
        return new()
        {
            [OutputNames.ResolverConfigIds] = resolver?.ConfigIds.ToDictionary(pair => pair.Key, pair => (object?)pair.Value) ?? [],
            [OutputNames.CloudFrontDestination] = cloudFront?.DestinationArn,
        };
    }

    void ComposeFindings()
    {
        if (detectors.Count > 0 && platform.Collects(LogSources.GuardDuty))
        {
            _ = new FindingsExport("guardduty-export", new()
            {
                Detectors = detectors,
                ArchiveBucketArn = platform.Names.ArchiveBucketArn(LogSources.GuardDuty.Bucket),
                ArchiveKeyArn = Archive(LogSources.GuardDuty).KeyArn,
                After = [Archive(LogSources.GuardDuty).Ready],
            }, account);
        }

        if (platform.Switches.SecurityHub && platform.Collects(LogSources.SecurityHub))
        {
            _ = new HubFindingsStream("securityhub-findings", new() { Platform = platform, ArchiveKeyArn = Archive(LogSources.SecurityHub).KeyArn }, Options(Archive(LogSources.SecurityHub).Ready));
        }
    }

    LogArchive Archive(LogSource source) => archives[source.Bucket.Id];

    /// <summary>The account's options, for components whose children wait for an archive or its copy.</summary>
    ComponentResourceOptions Options(params Resource?[] ready) => new() { Providers = account.Providers, DependsOn = ready.OfType<Resource>().ToArray() };
}
