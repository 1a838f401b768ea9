namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads the switches and what the parts that they switch are told.</summary>
static class SwitchSection
{
    public static Switches Read(ConfigReader reader) => new()
    {
        GuardDuty = IsOn(reader, SwitchKeys.GuardDuty),
        SecurityHub = IsOn(reader, SwitchKeys.SecurityHub),
        ConfigRecorder = IsOn(reader, SwitchKeys.ConfigRecorder),
        ConformancePack = IsOn(reader, SwitchKeys.ConformancePack),
        AccessAnalyzer = IsOn(reader, SwitchKeys.AccessAnalyzer),
        UnusedAccess = IsOn(reader, SwitchKeys.UnusedAccess),
        Macie = IsOn(reader, SwitchKeys.Macie),
        Inspector = IsOn(reader, SwitchKeys.Inspector),
        Detective = IsOn(reader, SwitchKeys.Detective),
        SecurityLake = IsOn(reader, SwitchKeys.SecurityLake),
        CisAlarms = IsOn(reader, SwitchKeys.CisAlarms),
        TrailInsights = IsOn(reader, SwitchKeys.TrailInsights),
        Guardrails = IsOn(reader, SwitchKeys.Guardrails),
        AccountRoles = IsOn(reader, SwitchKeys.AccountRoles),
        PasswordPolicy = IsOn(reader, SwitchKeys.PasswordPolicy),
    };

    /// <summary>The platform with what its parts are told.</summary>
    public static Platform Complete(ConfigReader reader, Platform platform)
    {
        reader.Read(SwitchKeys.AuditorRole, Kinds.RoleName, out var auditor);
        reader.Read(SwitchKeys.GitHubRepository, Kinds.Repository, out var repository);
        if (platform.Switches.AccountRoles && repository.Length == 0)
        {
            reader.Report(SwitchKeys.GitHubRepository.FullName, "the repository that deploys, as OWNER/NAME", "none", "Name it, or turn accountRoles off.");
        }

        return platform with
        {
            AuditorRole = auditor,
            GitHubRepository = repository,
            Standards = List(reader, SwitchKeys.SecurityHubStandards, Kinds.Standard, platform.Standards),
            AlarmEmails = List(reader, SwitchKeys.AlarmEmails, Kinds.Email, platform.AlarmEmails),
            OrganizationPolicyTypes = List(reader, SwitchKeys.OrganizationPolicyTypes, Kinds.PolicyType, platform.OrganizationPolicyTypes),
            ScannedBuckets = Scanned(reader, platform),
        };
    }

    static bool IsOn(ConfigReader reader, ConfigKey key) => reader.Read(key, Kinds.Boolean, out var on) && on;

    static IReadOnlyList<T> List<T>(ConfigReader reader, ConfigKey key, Kind<T> kind, IReadOnlyList<T> fallback) =>
        reader.Read(key) is { } list ? reader.ReadAll(list, kind) : fallback;

    static List<ScannedBucket> Scanned(ConfigReader reader, Platform platform)
    {
        var buckets = AssetSection.List(reader, SwitchKeys.ScannedBuckets, ["name", "region"], node =>
            node.Required("name", Kinds.Bucket, out var name) & AssetSection.Governed(reader, node, platform.GovernedRegions, out var region)
                ? new ScannedBucket(name, region)
                : null);
        if (buckets.Count > 0 && platform.Self.Environment != AccountEnvironment.Production)
        {
            reader.Report(SwitchKeys.ScannedBuckets.FullName, "none outside production", $"{buckets.Count}", "Scans cost by the gigabyte: remove the key, or correct the environment.");
        }

        return buckets;
    }
}
