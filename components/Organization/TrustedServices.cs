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
}
