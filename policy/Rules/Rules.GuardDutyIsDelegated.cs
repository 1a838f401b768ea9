using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The account that GuardDuty belongs to.</summary>
    public static RuleParameter SecurityAccount { get; } =
        new("securityAccount", "", "The id of the security account. Empty: one account, the same in every region.");

    /// <summary>Findings belong where they are answered.</summary>
    public static PolicyRule GuardDutyIsDelegated { get; } = new()
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
        Check = (organization, given) =>
        {
            var admins = organization.OfType(AwsTypes.GuardDutyAdmin);
            var expected = given.Text(SecurityAccount) is { Length: > 0 } configured
                ? configured
                : admins.Select(admin => admin["adminAccountId"].Text).FirstOrDefault(id => id is not null);
            return admins.Select(admin => admin["adminAccountId"])
                .Select(id => expected is null ? id.Must(id.IsUnknown ? null : false, "the security account's id") : id.MustBe(expected));
        },
    };
}
