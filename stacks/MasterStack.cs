using SecurityPlatform.Components.Detection;
using SecurityPlatform.Components.Guardrails;
using SecurityPlatform.Components.Organization;
using SecurityPlatform.Components.Trails;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>The management account: who may act across the organization, the trail, and what its own resources log.</summary>
static class MasterStack
{
    public static async Task<IDictionary<string, object?>> ComposeAsync(Platform platform)
    {
        var security = new Neighbour(StackNames.Security);
        var archiveKey = await security.EntryAsync(OutputNames.ArchiveKeyArns, LogSources.CloudTrail.Bucket.Id);
        var guarded = platform.Switches.Guardrails && archiveKey is not null;
        var account = AccountProvider.For(platform);
        var pending = new Pending();

        var organization = new OrganizationAccess("organization", new()
        {
            // Its id is configured, so it exists: policies, tables and buckets name it before anything is deployed.
            Existing = platform.Organization,
            SecurityAccount = platform.SecurityAccountId,
            // Adopting comes first: an import must find what the program says.
            PolicyTypes = guarded ? platform.OrganizationPolicyTypes : [],
            TrustedServices = [TrustedServices.CloudTrail, .. MasterDetection.TrustedServices(platform)],
        }, account);

        if (platform.ResolverSharing)
        {
            _ = new ResourceSharing("sharing", account);
        }

        var alarms = platform.Switches.CisAlarms ? new TrailAlarms("cis", new() { Platform = platform }, account) : null;
        var trail = pending.Unless(archiveKey, "organization trail: deploy security, which makes its archive, then master again") is { } key
            ? new OrganizationTrail("trail", new()
            {
                TrailName = platform.Names.Trail,
                HomeRegion = platform.HomeRegion,
                ArchiveBucket = platform.Names.ArchiveBucket(LogSources.CloudTrail.Bucket),
                ArchiveKeyArn = key,
                SensitiveBuckets = [.. platform.SensitiveBuckets.Select(bucket => bucket.Name)],
                Tables = platform.RecordedTables,
                Functions = platform.RecordedFunctions,
                Insights = platform.Switches.TrailInsights,
                NeverRecorded = [platform.Names.ResultsBucket, .. BucketClasses.All.Select(platform.Names.ArchiveBucket)],
                LogGroup = alarms?.LogGroup,
                After = organization.TrustedAccess,
            }, account)
            : null;

        if (guarded)
        {
            _ = new ServiceControls("guardrails", new()
            {
                Policies = new GuardrailPolicies(platform).All,
                Target = organization.RootId,
                After = [organization.Organization],
            }, account);
        }

        Identity.Compose(platform, account);
        AccountDetection.Compose(platform, account);
        await Records.ComposeAsync(platform, security, account, pending);
        var logs = new AccountLogs(platform, security, account, pending);
        await logs.ComposeAsync();
        var delegated = await MasterDetection.DelegateAsync(platform, security, organization, account, pending);

        return new Dictionary<string, object?>
        {
            [OutputNames.OrganizationId] = organization.OrganizationId,
            [OutputNames.TrailArn] = trail?.TrailArn,
            [OutputNames.OrganizationRootId] = organization.RootId,
            [OutputNames.DelegatedRegions] = delegated,
            [OutputNames.DnsStreamArn] = logs.DnsStreamArn,
            [OutputNames.Pending] = pending.Lines,
        };
    }
}
