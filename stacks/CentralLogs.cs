using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What the security account does for the logs of all accounts, beside keeping them.</summary>
sealed class CentralLogs(Platform platform, IReadOnlyDictionary<string, LogArchive> archives, ComponentResourceOptions account)
{
    /// <summary>Composes it, and says what other stacks need to know.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Compose()
    {
        var resolver = platform.ResolverSharing && !platform.Disabled.Contains(LogSources.Route53Resolver)
            ? new SharedResolverLogging("resolver", new()
            {
                Platform = platform,
                Regions = platform.GovernedRegions,
                After = [archives[LogSources.Route53Resolver.Bucket.Id].Ready],
            }, account)
            : null;
        yield return new(OutputNames.ResolverConfigIds, resolver?.ConfigIds.ToDictionary(pair => pair.Key, pair => (object?)pair.Value) ?? []);
    }
}
