using SecurityPlatform.Model.Configuration;

namespace SecurityPlatform.Model;

/// <summary>Turns a stack's configuration into a <see cref="Platform"/>, or says everything that is wrong with it.</summary>
/// <remarks>What is asked for where, and why: docs/decisions/0004-configuration.md.</remarks>
public static class PlatformConfig
{
    const string ProviderRegion = "aws:region";

    /// <summary>Reads the configuration of one stack.</summary>
    /// <param name="stack">The stack's name; messages name its file, Pulumi.NAME.yaml.</param>
    /// <param name="config">Full keys such as security-platform:role and their values: text as it is, structures as JSON text.</param>
    /// <exception cref="PlatformConfigException">Something is wrong. The exception lists every problem.</exception>
    public static Platform Parse(string stack, IReadOnlyDictionary<string, string> config)
    {
        var reader = new ConfigReader(stack, config);
        var role = reader.Read(ConfigKeys.Role, Kinds.Role, out var parsed) ? parsed : (AccountRole?)null;
        reader.CheckKeys(role);

        var platform = Read(reader, stack, role ?? AccountRole.Member);
        if (platform is not null && role is not null)
        {
            CheckIds(reader, platform);
            CheckBuckets(reader, platform);
            if (role == AccountRole.Security)
            {
                AccountSection.CheckRegister(reader, platform);
            }
        }

        reader.ThrowIfAny();
        return platform!;
    }

    static Platform? Read(ConfigReader reader, string stack, AccountRole role)
    {
        var governed = reader.Read(ConfigKeys.GovernedRegions) is { } list ? reader.ReadAll(list, Kinds.Region) : [];
        var home = ReadRegions(reader, role, governed);
        var complete = reader.Read(ConfigKeys.OrganizationId, Kinds.OrganizationId, out var organization)
            & reader.Read(ConfigKeys.MasterAccountId, Kinds.AccountId, out var master)
            & reader.Read(ConfigKeys.SecurityAccountId, Kinds.AccountId, out var security)
            & reader.Read(ConfigKeys.Environment, Kinds.Environment, out var environment)
            & reader.Read(ConfigKeys.ObjectLockMode, Kinds.ObjectLock, out var objectLock)
            & reader.Read(ConfigKeys.LogsSince, Kinds.Day, out var logsSince)
            & reader.Read(SourceKeys.ResolverSharing, Kinds.Boolean, out var resolverSharing)
            & reader.Read(ConfigKeys.QueryScanLimitGiB, Kinds.PositiveInteger, out var scanLimit)
            & reader.Read(ConfigKeys.DeployRole, Kinds.RoleName, out var deployRole)
            & reader.Read(ConfigKeys.BreakGlassRole, Kinds.RoleName, out var breakGlassRole);
        var copyRegion = ReadCopyRegion(reader, home, governed);
        var switches = SwitchSection.Read(reader);
        var retention = ReadRetention(reader);
        var register = AccountSection.Register(reader, governed);
        var assets = AssetSection.Read(reader, governed);
        var disabled = AssetSection.Disabled(reader);
        var ofAll = AssetSection.OfAll(reader);
        var self = AccountSection.Self(reader, role, environment, governed);
        var own = AssetSection.Own(reader, self?.Name ?? "");

        return !complete || self is null || home is not { } homeRegion ? null : TrailSection.Complete(reader, SwitchSection.Complete(reader, new()
        {
            Stack = stack,
            Organization = organization,
            HomeRegion = homeRegion,
            GovernedRegions = governed,
            Self = self,
            MasterAccountId = master,
            SecurityAccountId = security,
            Accounts = role == AccountRole.Security ? register : [self],
            SensitiveBuckets = role == AccountRole.Master ? ofAll : own,
            Assets = assets,
            Disabled = disabled,
            ResolverSharing = resolverSharing,
            Retention = retention,
            ObjectLock = objectLock,
            ArchiveCopyRegion = copyRegion,
            LogsSince = logsSince,
            Switches = switches,
            QueryScanLimitGiB = scanLimit,
            DeployRole = deployRole,
            BreakGlassRole = breakGlassRole,
        }));
    }

    static Region? ReadRegions(ConfigReader reader, AccountRole role, List<Region> governed)
    {
        var hasHome = reader.Read(ConfigKeys.HomeRegion, Kinds.Region, out var home);
        var hasProvider = reader.Read(ProviderRegion, null, Kinds.Region, out var provider);
        if (hasHome)
        {
            CheckGoverned(reader, ConfigKeys.HomeRegion.FullName, home, governed);
        }

        if (hasProvider && role == AccountRole.Member)
        {
            CheckGoverned(reader, ProviderRegion, provider, governed);
        }
        else if (hasProvider && hasHome && provider != home)
        {
            reader.Report(ProviderRegion, $"the home region {home}", $"\"{provider}\"", "The trail and the archive are in the home region: make the two agree.");
        }

        return hasHome ? home : null;
    }

    static Region? ReadCopyRegion(ConfigReader reader, Region? home, List<Region> governed)
    {
        if (!reader.Read(ConfigKeys.ArchiveCopyRegion, Kinds.OptionalRegion, out var region) || region is not { } copy)
        {
            return null;
        }

        CheckGoverned(reader, ConfigKeys.ArchiveCopyRegion.FullName, copy, governed);
        if (copy == home)
        {
            reader.Report(ConfigKeys.ArchiveCopyRegion.FullName, "a region other than the home region", $"\"{copy}\"", "Choose one that does not fail together with it.");
        }

        return copy;
    }

    static void CheckGoverned(ConfigReader reader, string path, Region region, List<Region> governed)
    {
        if (governed.Count > 0 && !governed.Contains(region))
        {
            reader.Report(path, "a governed region", $"\"{region}\"", $"Add it to {ConfigKeys.GovernedRegions.FullName}: what lies elsewhere is not watched.");
        }
    }

    static RetentionPlan ReadRetention(ConfigReader reader)
    {
        if (reader.Read(ConfigKeys.Retention) is not { } node || !node.HasOnly([.. RetentionClasses.All.Select(c => c.Id)]))
        {
            return RetentionPlan.Default;
        }

        Dictionary<string, int> days = [];
        foreach (var retention in RetentionClasses.All)
        {
            if (node.Optional(retention.Id, Kinds.RetentionDays, retention.DefaultDays, out var value))
            {
                days[retention.Id] = value;
            }
        }

        return new(days);
    }

    static void CheckIds(ConfigReader reader, Platform platform)
    {
        var self = platform.Self;
        if (platform.MasterAccountId == platform.SecurityAccountId)
        {
            reader.Report(ConfigKeys.SecurityAccountId.FullName, "an account of its own", "the management account's id", "Keep the logs in an account that no other work is done in.");
        }

        if (self.Role != AccountRole.Member)
        {
            var word = AccountComparison.Word(self.Role);
            var named = self.Role == AccountRole.Master ? platform.MasterAccountId : platform.SecurityAccountId;
            if (self.Id != named)
            {
                reader.Report($"{ConfigKeys.Account.FullName}.id", $"{word}AccountId {named} on a {word} stack", self.Id.ToString(), "Correct the one that is wrong.");
            }
        }
        else if (self.Id == platform.MasterAccountId || self.Id == platform.SecurityAccountId)
        {
            reader.Report($"{ConfigKeys.Account.FullName}.id", "an account that is neither master nor security", self.Id.ToString(), $"Correct it, or {ConfigKeys.Role.FullName}.");
        }
    }

    static void CheckBuckets(ConfigReader reader, Platform platform)
    {
        if (platform.SensitiveBuckets.Count == 0)
        {
            return;
        }

        var key = platform.Self.Role == AccountRole.Master ? ConfigKeys.DataEventBuckets : ConfigKeys.SensitiveBuckets;
        foreach (var bucket in platform.SensitiveBuckets.Where(b => platform.Names.IsOurs(b.Name)))
        {
            reader.Report(key.FullName, "buckets other than the platform's own", $"\"{bucket.Name}\"", "Remove it: every delivery would record itself, without end.");
        }
    }
}
