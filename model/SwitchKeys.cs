namespace SecurityPlatform.Model;

/// <summary>The keys that switch a part of the platform on or off, and what these parts are told.</summary>
/// <remarks>
/// The default is on for what only watches, and off for what AWS refuses in a new account, doubles another part, or can lock people
/// out. Turning a switch touches only the resources of its part.
/// </remarks>
public static class SwitchKeys
{
    static readonly AccountRole[] Central = [AccountRole.Master, AccountRole.Security];
    static readonly AccountRole[] OnlyMaster = [AccountRole.Master];
    static readonly AccountRole[] OnlySecurity = [AccountRole.Security];

    /// <summary>GuardDuty.</summary>
    public static ConfigKey GuardDuty { get; } = On("guardDuty", "Whether GuardDuty watches every account in every governed region. The same on master and security.", Central);

    /// <summary>Security Hub.</summary>
    public static ConfigKey SecurityHub { get; } = On("securityHub", "Whether Security Hub checks every account in every governed region. The same on master and security.", Central);

    /// <summary>The standards of Security Hub.</summary>
    public static ConfigKey SecurityHubStandards { get; } = new("securityHubStandards", ConfigType.StringArray, "What Security Hub checks: cis-1.2.0, cis-1.4.0, cis-3.0.0, fsbp-1.0.0, pci-dss-3.2.1, pci-dss-4.0.1, nist-800-53-5.0.0. A check that several share is paid once.") { Default = """["cis-1.4.0","cis-3.0.0","fsbp-1.0.0"]""", Roles = OnlySecurity };

    /// <summary>AWS Config.</summary>
    public static ConfigKey ConfigRecorder { get; } = On("configRecorder", "Whether AWS Config records every resource of every account in every governed region; Security Hub needs it. The same on every stack.") with { IsShared = true };

    /// <summary>The conformance pack.</summary>
    public static ConfigKey ConformancePack { get; } = On("conformancePack", "Whether AWS Config also evaluates the platform's own conformance pack. The same on every stack.") with { IsShared = true };

    /// <summary>IAM Access Analyzer.</summary>
    public static ConfigKey AccessAnalyzer { get; } = On("accessAnalyzer", "Whether IAM Access Analyzer reports what the organization shares with strangers. It costs nothing. The same on master and security.", Central);

    /// <summary>Unused access.</summary>
    public static ConfigKey UnusedAccess { get; } = Off("unusedAccess", "Whether IAM Access Analyzer also reports roles and rights that nobody uses. It costs by the role and user.", OnlySecurity);

    /// <summary>Macie.</summary>
    public static ConfigKey Macie { get; } = On("macie", "Whether Macie watches the buckets of every account in every governed region. The same on master and security.", Central);

    /// <summary>Inspector.</summary>
    public static ConfigKey Inspector { get; } = On("inspector", "Whether Inspector looks for vulnerable software in every account and governed region. The same on master and security.", Central);

    /// <summary>Detective.</summary>
    public static ConfigKey Detective { get; } = Off("detective", "Whether Detective keeps a graph for investigations. AWS wants GuardDuty to have run for 48 hours first. The same on master and security.", Central);

    /// <summary>Security Lake.</summary>
    public static ConfigKey SecurityLake { get; } = Off("securityLake", "Whether Security Lake keeps its own copy of the logs in OCSF, beside the platform's tables. The same on master and security.", Central);

    /// <summary>The CIS alarms.</summary>
    public static ConfigKey CisAlarms { get; } = On("cisAlarms", "Whether the trail also goes to a log group with the metric filters and alarms of the CIS benchmark.", OnlyMaster);

    /// <summary>Who hears the alarms.</summary>
    public static ConfigKey AlarmEmails { get; } = new("alarmEmails", ConfigType.StringArray, "The e-mail addresses that get the CIS alarms; each must confirm once.") { Default = "[]", Roles = OnlyMaster };

    /// <summary>CloudTrail Insights.</summary>
    public static ConfigKey TrailInsights { get; } = Off("trailInsights", "Whether the trail also looks for calls and errors that are unusually many (CloudTrail Insights). It costs by the event that it looks at.", OnlyMaster);

    /// <summary>The service control policies.</summary>
    public static ConfigKey Guardrails { get; } = Off("guardrails", "Whether service control policies stop everybody but the deploy and break-glass roles from switching the platform off. Make sure first that both roles exist in every account.", OnlyMaster);

    /// <summary>The types of policies in use.</summary>
    public static ConfigKey OrganizationPolicyTypes { get; } = new("organizationPolicyTypes", ConfigType.StringArray, "All policy types that the organization has enabled, once guardrails are on: a type that is missing here is disabled.") { Default = """["SERVICE_CONTROL_POLICY"]""", Roles = OnlyMaster };

    /// <summary>The roles.</summary>
    public static ConfigKey AccountRoles { get; } = Off("accountRoles", "Whether the stack makes the deploy role (for GitHub Actions), the break-glass role and the auditor role. Off, because something deploys already.");

    /// <summary>The repository that deploys.</summary>
    public static ConfigKey GitHubRepository { get; } = new("gitHubRepository", ConfigType.String, "OWNER/NAME of the repository whose GitHub Actions take the deploy role, from an environment named like the stack. Required with accountRoles.") { Default = "" };

    /// <summary>The auditor role.</summary>
    public static ConfigKey AuditorRole { get; } = new("auditorRole", ConfigType.String, "The name of the role that reads settings and findings and changes nothing. The same on every stack.") { Default = "PlatformAuditor" };

    /// <summary>The password policy.</summary>
    public static ConfigKey PasswordPolicy { get; } = On("passwordPolicy", "Whether the account's password policy is that of the CIS benchmark: 14 characters, 24 passwords remembered.");

    /// <summary>The buckets that are scanned.</summary>
    public static ConfigKey ScannedBuckets { get; } = new("scannedBuckets", ConfigType.ObjectArray, "The buckets of this account in which GuardDuty scans every new object for malware: name and region. In production accounts only.") { Default = "[]" };

    /// <summary>All of them, in the order of Pulumi.yaml.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } =
    [
        GuardDuty, SecurityHub, SecurityHubStandards, ConfigRecorder, ConformancePack, AccessAnalyzer, UnusedAccess, Macie, Inspector, Detective,
        SecurityLake, CisAlarms, AlarmEmails, TrailInsights, Guardrails, OrganizationPolicyTypes, AccountRoles, GitHubRepository, AuditorRole, PasswordPolicy,
        ScannedBuckets,
    ];

    static ConfigKey On(string name, string description, IReadOnlyList<AccountRole>? roles = null) => Switch(name, description, "true", roles);

    static ConfigKey Off(string name, string description, IReadOnlyList<AccountRole>? roles = null) => Switch(name, description, "false", roles);

    static ConfigKey Switch(string name, string description, string position, IReadOnlyList<AccountRole>? roles)
    {
        var key = new ConfigKey(name, ConfigType.Boolean, description) { Default = position };
        return roles is null ? key : key with { Roles = roles, IsShared = roles == Central };
    }
}
