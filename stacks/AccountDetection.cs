using Pulumi;
using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What every account does for detection itself; all the rest comes from the security account.</summary>
static class AccountDetection
{
    public static void Compose(Platform platform, ComponentResourceOptions account)
    {
        if (platform.ScannedBuckets.Count > 0)
        {
            _ = new MalwareScans("malware", new() { Account = platform.Self.Id, Buckets = platform.ScannedBuckets }, account);
        }
    }
}
