using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The account that GuardDuty belongs to.</summary>
    public static RuleParameter SecurityAccount => field ??=
        new("securityAccount", "", "The id of the security account. Empty: one account, the same in every region.");

    /// <summary>Findings belong where they are answered.</summary>
    public static PolicyRule GuardDutyIsDelegated => field ??= new()
    {
        Id = "guardduty-is-delegated",
        Title = "GuardDuty is delegated to the security account, the same in every region",
        Severity = Severity.High,
        Controls = ["FSBP GuardDuty.1", "NIST AC-6"],
        Why = "AWS accepts one delegated administrator for the whole organization; in another account findings are seen by the wrong "
            + "people, and in the management account the account with the most power runs the daily work.",
        Fix = "Set AdminAccountId to the security account in every region.",
        Keys = [ConfigKeys.SecurityAccountId],
        Parameters = [SecurityAccount],
        Check = (organization, given) => CheckDelegation(organization.OfType(AwsTypes.GuardDutyAdmin), given.Text(SecurityAccount)),
    };
}
