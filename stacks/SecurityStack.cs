using Pulumi;
using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>The security account: the archives, GuardDuty for the organization, the tables, and what its own resources log.</summary>
static class SecurityStack
{
    public static async Task<IDictionary<string, object?>> ComposeAsync(Platform platform)
    {
        var master = new Neighbour(StackNames.Master);
        var account = AccountProvider.For(platform);
        var pending = new Pending();

        var archives = BucketClasses.All.ToDictionary(
            bucket => bucket.Id, bucket => new LogArchive($"archive-{bucket.Id}", LogArchiveArgs.For(bucket, platform), account));

        var copies = platform.ArchiveCopyRegion is not { } second ? [] : BucketClasses.All.ToDictionary(
            bucket => bucket.Id,
            bucket => new ArchiveCopy($"copy-{bucket.Id}", new()
            {
                Platform = platform,
                Class = bucket,
                Region = second,
                ArchiveKeyArn = archives[bucket.Id].KeyArn,
                After = [archives[bucket.Id].Ready],
            }, account));

        Identity.Compose(platform, account);
        AccountDetection.Compose(platform, account);
        var records = archives[LogSources.Config.Bucket.Id];
        Records.Compose(platform, records.KeyArn, account, records.Ready);
        var detection = await SecurityDetection.ComposeAsync(platform, master, account, pending);
        var central = new CentralLogs(platform, archives, copies, detection.Detectors, account);
        var arrivals = central.Compose();

        var results = new QueryResults("results", new()
        {
            Bucket = platform.Names.ResultsBucket,
            KeyAlias = platform.Names.ResultsKeyAlias,
            Account = platform.SecurityAccountId,
            Region = platform.HomeRegion,
        }, account);
        var lookups = new LookupTables("lookups", new() { Platform = platform }, account);
        LogSource[] asked = [.. LogSources.All.Where(source => source.EnvironmentsOn(platform).Count > 0)];
        var tables = asked.ToDictionary(
            source => source.Id,
            source => new LogTables($"logs-{source.Id}", new()
            {
                Source = source,
                Platform = platform,
                ResultsBucket = platform.Names.ResultsBucket,
                ResultsKeyArn = results.KeyArn,
                After = [results.Ready],
            }, account));

        foreach (var source in asked)
        {
            _ = new NamedQueries($"queries-{source.Id}", new()
            {
                Source = source,
                Platform = platform,
                Database = tables[source.Id].Database,
                Workgroup = tables[source.Id].Workgroup,
            }, account);
        }

        var roles = new QueryRoles("queries", new()
        {
            Platform = platform,
            Sources = asked,
            ReadKeyArns = [.. archives.Values.Select(archive => archive.KeyArn), lookups.KeyArn],
            ResultsKeyArn = results.KeyArn,
        }, account);

        Dictionary<string, object?> outputs = new(arrivals)
        {
            [OutputNames.ArchiveBucketArns] = archives.ToDictionary(pair => pair.Key, pair => (object?)pair.Value.BucketArn),
            [OutputNames.ArchiveKeyArns] = archives.ToDictionary(pair => pair.Key, pair => (object?)pair.Value.KeyArn),
            [OutputNames.CopyKeyArns] = copies.ToDictionary(pair => pair.Key, pair => (object?)pair.Value.KeyArn),
            [OutputNames.GuardDutyDetectors] = detection.Detectors.ToDictionary(pair => pair.Key, pair => (object?)pair.Value),
            [OutputNames.ReadyRegions] = detection.ReadyRegions,
            [OutputNames.Workgroups] = tables.ToDictionary(pair => pair.Key, pair => (object?)pair.Value.Workgroup),
            [OutputNames.AnalystRoleArn] = roles.AnalystRoleArn,
            [OutputNames.QueryRunnerRoleArn] = roles.RunnerRoleArn,
        };
        var logs = new AccountLogs(platform, new OwnOutputs(outputs), new()
        {
            Providers = account.Providers,
            DependsOn = (Resource[])[.. archives.Values.Select(archive => archive.Ready), .. copies.Values.Select(copy => copy.Ready), .. central.Places, roles],
        }, pending);
        await logs.ComposeAsync();
        outputs[OutputNames.DnsStreamArn] = logs.DnsStreamArn;
        outputs[OutputNames.Pending] = pending.Lines;
        return outputs;
    }
}
