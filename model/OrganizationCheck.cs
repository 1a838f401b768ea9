using SecurityPlatform.Model.Configuration;

namespace SecurityPlatform.Model;

/// <summary>Finds where the files of one organization's stacks disagree. Needs no cloud: it is the check that onboarding relies on.</summary>
public static class OrganizationCheck
{
    /// <summary>Every disagreement, each naming both files; empty when all is well.</summary>
    /// <param name="platforms">Every stack of the organization.</param>
    public static IReadOnlyList<string> Problems(IReadOnlyList<Platform> platforms)
    {
        List<string> problems = [];
        var (master, security) = (One(platforms, AccountRole.Master, problems), One(platforms, AccountRole.Security, problems));
        if (master is null || security is null)
        {
            return problems;
        }

        problems.AddRange(platforms.Where(p => !ReferenceEquals(p, security)).SelectMany(p => Shared(security, p)));
        problems.AddRange(platforms.SelectMany(p => Register(security, p)));
        problems.AddRange(platforms.Where(p => !ReferenceEquals(p, master)).SelectMany(p => Buckets(master, p)));
        problems.AddRange(platforms.SelectMany(p => Partitions(security, p)));
        problems.AddRange(platforms.SelectMany(p => Adopted(security, p)));
        problems.AddRange(master.SensitiveBuckets.Select(b => b.Account).Distinct()
            .Where(name => !security.Accounts.Any(a => a.Name == name))
            .Select(name => Text(master, ConfigKeys.DataEventBuckets, $".{name}", $"an account name of the register in {File(security)}", $"\"{name}\"", "Correct the name, or add the account to the register.")));
        problems.AddRange(Recorded(master, TrailKeys.DataEventTables, master.RecordedTables, security));
        problems.AddRange(Recorded(master, TrailKeys.DataEventFunctions, master.RecordedFunctions, security));
        problems.AddRange(platforms.GroupBy(p => p.Self.Id).Where(g => g.Count() > 1)
            .Select(g => Text(g.Last(), ConfigKeys.Account, ".id", "an account with no other stack", $"{g.Key} as in {File(g.First())}", "Correct the id, or remove one of the two stacks.")));
        return problems;
    }

    static Platform? One(IReadOnlyList<Platform> platforms, AccountRole role, List<string> problems)
    {
        var found = platforms.Where(p => p.Self.Role == role).ToArray();
        if (found.Length == 1)
        {
            return found[0];
        }

        var got = found.Length == 0 ? "none" : string.Join(" and ", found.Select(File));
        problems.Add($"Pulumi.*.yaml: {ConfigKeys.Role.FullName}: expected one stack with role {AccountComparison.Word(role)}, got {got}. Every organization has exactly one.");
        return null;
    }

    static IEnumerable<string> Shared(Platform security, Platform other)
    {
        IEnumerable<SharedValue> shared =
        [
            new(ConfigKeys.OrganizationId, "", p => p.Organization.ToString()),
            new(ConfigKeys.HomeRegion, "", p => p.HomeRegion.ToString()),
            new(ConfigKeys.GovernedRegions, "", p => AccountComparison.List(p.GovernedRegions)),
            new(ConfigKeys.MasterAccountId, "", p => p.MasterAccountId.ToString()),
            new(ConfigKeys.SecurityAccountId, "", p => p.SecurityAccountId.ToString()),
            new(ConfigKeys.ArchiveCopyRegion, "", p => p.ArchiveCopyRegion is { } region ? region.ToString() : "none"),
            new(SwitchKeys.AuditorRole, "", p => p.AuditorRole),
            new(SourceKeys.ResolverSharing, "", p => p.ResolverSharing ? "true" : "false"),
            new(ConfigKeys.DeployRole, "", p => p.DeployRole),
            new(ConfigKeys.BreakGlassRole, "", p => p.BreakGlassRole),
        ];
        return shared
            .Concat(Switches.All.Where(s => s.Key.IsShared)
                .Select(s => new SharedValue(s.Key, "", p => s.IsOn(p.Switches) ? "true" : "false")))
            .Concat(RetentionClasses.All.Select(c => new SharedValue(ConfigKeys.Retention, $".{c.Id}", p => $"{p.Retention[c]}")))
            .Where(s => s.Key.Roles.Contains(other.Self.Role) && s.Value(security) != s.Value(other))
            .Select(s => Text(other, s.Key, s.Member, $"{s.Value(security)} as in {File(security)}", s.Value(other), "Make the two files agree."));
    }

    static IEnumerable<string> Register(Platform security, Platform stack)
    {
        var entry = security.Accounts.FirstOrDefault(a => a.Id == stack.Self.Id) ?? security.Accounts.FirstOrDefault(a => a.Name == stack.Self.Name);
        return entry is null
            ? [Text(security, ConfigKeys.Accounts, "", $"an entry for {stack.Self.Name} ({stack.Self.Id}) of {File(stack)}", "none", "Add it: without an entry the account's logs are in no table.")]
            : entry.Closed is not null
            ? [Text(security, ConfigKeys.Accounts, $"[{entry.Name}].closed", $"no {File(stack)} for a closed account", "one", $"Remove that file, or run sp onboard {entry.Name} to open the account again.")]
            : stack.Self.Differences(entry).Select(d =>
                Text(security, ConfigKeys.Accounts, $"[{entry.Name}].{d.Member}", $"{d.First} as in {File(stack)}", d.Second, "Make the two files agree."));
    }

    static IEnumerable<string> Partitions(Platform security, Platform stack)
    {
        var declared = stack.Assets.Partitions;
        var listed = security.Accounts.FirstOrDefault(a => a.Id == stack.Self.Id)?.Partitions;
        return listed is null ? [] :
            from column in declared.Keys.Union(listed.Keys).Order(StringComparer.Ordinal)
            let shipped = Names(declared, column)
            let entered = Names(listed, column)
            where shipped != entered
            select Text(security, ConfigKeys.Accounts, $"[{stack.Self.Name}].partitions.{column}", $"{shipped} as in {File(stack)}", entered,
                "Make the two files agree: what the register does not name is in no table.");

        static string Names(IReadOnlyDictionary<string, IReadOnlyList<string>> partitions, string column) =>
            partitions.TryGetValue(column, out var names) && names.Count > 0 ? string.Join(", ", names) : "none";
    }

    static IEnumerable<string> Adopted(Platform security, Platform stack)
    {
        if (security.Accounts.FirstOrDefault(a => a.Id == stack.Self.Id) is not { } entry)
        {
            return [];
        }

        var (declared, listed) = (Names(stack.Assets.Adopted), Names(entry.Adopted));
        return declared == listed ? [] :
            [Text(security, ConfigKeys.Accounts, $"[{entry.Name}].adopted", $"{declared} as in {File(stack)}", listed, "Make the two files agree: only what the register names is read.")];

        static string Names(IReadOnlyList<AdoptedBucket> buckets) => buckets.Count == 0 ? "none" : string.Join(", ", buckets
            .Select(b => $"{b.Source.Id} in {b.Name}/{b.Prefix} of {b.Region}{(b.KeyArn is null ? "" : $" with {b.KeyArn}")}").Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> Buckets(Platform master, Platform stack)
    {
        var listed = master.SensitiveBuckets.Where(b => b.Account == stack.Self.Name).Select(b => b.Name).ToArray();
        var declared = stack.SensitiveBuckets.Select(b => b.Name).ToArray();
        return declared.Except(listed)
            .Select(b => Text(master, ConfigKeys.DataEventBuckets, $".{stack.Self.Name}", $"\"{b}\" as in {File(stack)}", "nothing of it", "Add it: only the organization trail can record the bucket."))
            .Concat(listed.Except(declared)
                .Select(b => Text(stack, ConfigKeys.SensitiveBuckets, "", $"\"{b}\" as in {File(master)}", "nothing of it", "Add it, or remove it there.")));
    }

    // An ARN of another organization's account is recorded by nobody, and CloudTrail does not say so.
    static IEnumerable<string> Recorded(Platform master, ConfigKey key, DataEvents recorded, Platform security) => recorded.Arns
        .Where(arn => !security.Accounts.Any(account => account.Id.ToString() == arn.Split(':')[4]))
        .Select(arn => Text(master, key, "", $"ARNs of accounts of the register in {File(security)}", $"\"{arn}\"", "Correct the ARN, or add the account to the register."));

    static string Text(Platform platform, ConfigKey key, string member, string expected, string got, string fix) =>
        $"{File(platform)}: {key.FullName}{member}: expected {expected}, got {got}. {fix}";

    static string File(Platform platform) => $"Pulumi.{platform.Stack}.yaml";

    sealed record SharedValue(ConfigKey Key, string Member, Func<Platform, string> Value);
}
