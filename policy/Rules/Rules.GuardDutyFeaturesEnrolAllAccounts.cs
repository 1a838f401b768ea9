namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A plan of GuardDuty that new accounts lack is a plan that attackers' accounts lack.</summary>
    public static PolicyRule GuardDutyFeaturesEnrolAllAccounts => field ??= new()
    {
        Id = "guardduty-features-enrol-all-accounts",
        Title = "GuardDuty's features are on for every account or off for every account",
        Severity = Severity.Medium,
        Controls = ["FSBP GuardDuty.10", "FSBP GuardDuty.11", "NIST SI-4"],
        Why = "A feature on NEW covers accounts by their age: nobody can say afterwards which account was watched by what.",
        Fix = "Set AutoEnable to ALL, or to NONE where the feature is not wanted.",
        Check = (organization, _) => organization.OfType(AwsTypes.GuardDutyOrganizationFeature)
            .Select(feature => feature["autoEnable"])
            .Select(enable => enable.Must(enable.IsOneOf("ALL", "NONE"), "ALL or NONE")),
    };
}
