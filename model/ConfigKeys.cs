namespace SecurityPlatform.Model;

/// <summary>Every key of the platform's configuration. Add a key here and, in the same words, to Pulumi.yaml.</summary>
/// <remarks>
/// A key without default is required by Pulumi on every stack, so one that only some roles need has an empty default and is
/// asked for by <see cref="PlatformConfig"/>.
/// </remarks>
public static class ConfigKeys
{
    static readonly AccountRole[] OnlyMaster = [AccountRole.Master];
    static readonly AccountRole[] OnlySecurity = [AccountRole.Security];

    /// <summary>What the account is for.</summary>
    public static ConfigKey Role { get; } = new("role", ConfigType.String, "What the account is for: master, security or member.");

    /// <summary>The account.</summary>
    public static ConfigKey Account { get; } = new("account", ConfigType.Object, "The account of this stack: name, id and, if fewer than the governed ones, regions.");

    /// <summary>The organization.</summary>
    public static ConfigKey OrganizationId { get; } = new("organizationId", ConfigType.String, "The id of the organization, such as o-a1b2c3d4e5. The same on every stack.");

    /// <summary>The home region.</summary>
    public static ConfigKey HomeRegion { get; } = new("homeRegion", ConfigType.String, "The region of the trail, the archive and the analysis. The same on every stack.");

    /// <summary>The governed regions.</summary>
    public static ConfigKey GovernedRegions { get; } = new("governedRegions", ConfigType.StringArray, "The regions that the organization works in, the home region among them. The same on every stack.");

    /// <summary>The management account.</summary>
    public static ConfigKey MasterAccountId { get; } = new("masterAccountId", ConfigType.String, "The id of the organization's management account, in quotes. The same on every stack.");

    /// <summary>The security account.</summary>
    public static ConfigKey SecurityAccountId { get; } = new("securityAccountId", ConfigType.String, "The id of the account that keeps and analyses the logs, in quotes. The same on every stack.");

    /// <summary>The register.</summary>
    public static ConfigKey Accounts { get; } = new("accounts", ConfigType.ObjectArray, "The register of all accounts: name, id, role, environment, email and, if fewer than the governed ones, regions. Required on the security stack.") { Default = "[]", Roles = OnlySecurity };

    /// <summary>The environment.</summary>
    public static ConfigKey Environment { get; } = new("environment", ConfigType.String, "How much the account matters: production, staging or development.") { Default = "production" };

    /// <summary>The days per retention class.</summary>
    public static ConfigKey Retention { get; } = new("retention", ConfigType.Object, "Days that evidence is kept, by class: audit (731) and traffic (400). At least 365. The same on every stack.") { Default = "{}" };

    /// <summary>The mode of Object Lock.</summary>
    public static ConfigKey ObjectLockMode { get; } = new("objectLockMode", ConfigType.String, "Who may shorten the life of a locked log object: governance (a role that the bucket policy denies) or compliance (nobody, for all the days).") { Default = "governance", Roles = OnlySecurity };

    /// <summary>The second region of the archives.</summary>
    public static ConfigKey ArchiveCopyRegion { get; } = new("archiveCopyRegion", ConfigType.String, "A second governed region to which the archives are copied, locked alike; empty for none. It doubles their storage. The same on every stack.") { Default = "" };

    /// <summary>The first day with logs.</summary>
    public static ConfigKey LogsSince { get; } = new("logsSince", ConfigType.String, "The first day with logs, as yyyy-MM-dd, in quotes. Tables look no further back.") { Default = "2024-01-01", Roles = OnlySecurity };

    /// <summary>The scan limit.</summary>
    public static ConfigKey QueryScanLimitGiB { get; } = new("queryScanLimitGiB", ConfigType.Integer, "How many GiB one query may scan before Athena stops it.") { Default = "100", Roles = OnlySecurity };

    /// <summary>The deploy role.</summary>
    public static ConfigKey DeployRole { get; } = new("deployRole", ConfigType.String, "The name of the role that deploys. Only it and the break-glass role may change an archive bucket's settings: the wrong name locks you out. The same on every stack.") { Default = "PlatformDeploy" };

    /// <summary>The break-glass role.</summary>
    public static ConfigKey BreakGlassRole { get; } = new("breakGlassRole", ConfigType.String, "The name of the role for emergencies. The same on every stack.") { Default = "PlatformBreakGlass" };

    /// <summary>The sensitive buckets of all accounts.</summary>
    public static ConfigKey DataEventBuckets { get; } = new("dataEventBuckets", ConfigType.Object, "By account name, the buckets whose every read and write the trail records: what the other stacks declare as sensitiveBuckets, and the master account's own.") { Default = "{}", Roles = OnlyMaster };

    /// <summary>The sensitive buckets of one account.</summary>
    public static ConfigKey SensitiveBuckets { get; } = new("sensitiveBuckets", ConfigType.StringArray, "The buckets of this account whose every read and write is recorded. Repeat them in dataEventBuckets of the master stack.") { Default = "[]", Roles = [AccountRole.Security, AccountRole.Member] };

    /// <summary>All keys, in the order of Pulumi.yaml.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } =
    [
        Role, Account, OrganizationId, HomeRegion, GovernedRegions, MasterAccountId, SecurityAccountId, Accounts, Environment, Retention,
        ObjectLockMode, ArchiveCopyRegion, LogsSince, .. SwitchKeys.All, QueryScanLimitGiB, DeployRole, BreakGlassRole, DataEventBuckets, .. TrailKeys.All, SensitiveBuckets,
        .. SourceKeys.All,
    ];

    /// <summary>The key with that full name, or <see langword="null"/>.</summary>
    public static ConfigKey? Find(string fullName)
    {
        foreach (var key in All)
        {
            if (key.FullName == fullName)
            {
                return key;
            }
        }

        return null;
    }
}
