using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>A member account: what its resources log, on the way to the archive.</summary>
static class MemberStack
{
    public static async Task<IDictionary<string, object?>> ComposeAsync(Platform platform)
    {
        var zones = platform.Assets.PublicZones;
        var security = new Neighbour(StackNames.Security);
        var archiveKey = await security.EntryAsync(OutputNames.ArchiveKeyArns, LogSources.Route53PublicDns.Bucket.Id);
        var account = AccountProvider.For(platform);
        var pending = new Pending();
        Identity.Compose(platform, account);
        MemberDetection.Compose(platform, account);
        await Records.ComposeAsync(platform, security, account, pending);

        var dns = zones.Count > 0 && platform.Collects(LogSources.Route53PublicDns) && pending.Unless(archiveKey, "DNS query logging: deploy security, which makes its archive, then this stack again") is { } key
            ? new PublicDnsQueryLogging("dns", new()
            {
                Platform = platform,
                Account = platform.Self.Id,
                Zones = zones,
                ArchiveKeyArn = key,
            }, account)
            : null;

        await new AccountLogs(platform, security, account, pending).ComposeAsync();

        return new Dictionary<string, object?>
        {
            [OutputNames.DnsStreamArn] = dns?.StreamArn,
            [OutputNames.Pending] = pending.Lines,
        };
    }
}
