using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>A member account: what its resources log, on the way to the archive.</summary>
static class MemberStack
{
    public static async Task<IDictionary<string, object?>> ComposeAsync(Platform platform)
    {
        var security = new Neighbour(StackNames.Security);
        var account = AccountProvider.For(platform);
        var pending = new Pending();
        Identity.Compose(platform, account);
        AccountDetection.Compose(platform, account);
        await Records.ComposeAsync(platform, security, account, pending);
        var logs = new AccountLogs(platform, security, account, pending);
        await logs.ComposeAsync();

        return new Dictionary<string, object?>
        {
            [OutputNames.DnsStreamArn] = logs.DnsStreamArn,
            [OutputNames.Pending] = pending.Lines,
        };
    }
}
