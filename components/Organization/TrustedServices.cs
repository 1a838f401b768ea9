namespace SecurityPlatform.Components.Organization;

/// <summary>The service principals that may act across the organization.</summary>
/// <remarks>AWS Organizations user guide, "AWS services that you can use with AWS Organizations".</remarks>
public static class TrustedServices
{
    /// <summary>Writes one trail for all accounts.</summary>
    public const string CloudTrail = "cloudtrail.amazonaws.com";

    /// <summary>Watches all accounts from one.</summary>
    public const string GuardDuty = "guardduty.amazonaws.com";

    /// <summary>Scans the disks of all accounts for GuardDuty.</summary>
    public const string GuardDutyMalware = "malware-protection.guardduty.amazonaws.com";

    /// <summary>Checks all accounts.</summary>
    public const string SecurityHub = "securityhub.amazonaws.com";

    /// <summary>Watches the buckets of all accounts.</summary>
    public const string Macie = "macie.amazonaws.com";

    /// <summary>Looks for vulnerable software in all accounts.</summary>
    public const string Inspector = "inspector2.amazonaws.com";

    /// <summary>Does so without agents, from snapshots.</summary>
    public const string InspectorAgentless = "agentless.inspector2.amazonaws.com";

    /// <summary>Relates the events of all accounts.</summary>
    public const string Detective = "detective.amazonaws.com";

    /// <summary>Finds what the organization shares with strangers.</summary>
    public const string AccessAnalyzer = "access-analyzer.amazonaws.com";

    /// <summary>Collects the records of all accounts.</summary>
    public const string Config = "config.amazonaws.com";

    /// <summary>Puts rules into all accounts.</summary>
    public const string ConfigSetup = "config-multiaccountsetup.amazonaws.com";

    /// <summary>Collects the logs of all accounts in its own format.</summary>
    public const string SecurityLake = "securitylake.amazonaws.com";
}
