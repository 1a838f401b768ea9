namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>NEW leaves out every account that is there already.</summary>
    public static PolicyRule GuardDutyEnrolsAllAccounts => field ??= new()
    {
        Id = "guardduty-enrols-all-accounts",
        Title = "GuardDuty enrols every account, present and future",
        Severity = Severity.Critical,
        Controls = ["FSBP GuardDuty.1", "PCI DSS 11.5.1", "NIST SI-4"],
        Why = "With NEW or NONE existing accounts stay unwatched and an account that left GuardDuty stays out; ALL brings it back.",
        Fix = "Set AutoEnableOrganizationMembers to ALL.",
        Check = (organization, _) => organization.OfType(AwsTypes.GuardDutyOrganization)
            .Select(configuration => configuration["autoEnableOrganizationMembers"].MustBe("ALL")),
    };
}
