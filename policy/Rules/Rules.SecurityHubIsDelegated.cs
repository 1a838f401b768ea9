using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Findings belong where they are answered.</summary>
    public static PolicyRule SecurityHubIsDelegated => field ??= new()
    {
        Id = "securityhub-is-delegated",
        Title = "Security Hub is delegated to the security account, the same in every region",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.4.1", "NIST AC-6", "NIST SI-4"],
        Why = "The management account would see every finding with the rights to change everything; another account would not see them "
            + "all.",
        Fix = "Set AdminAccountId to the security account in every region.",
        Keys = [ConfigKeys.SecurityAccountId],
        Parameters = [SecurityAccount],
        Check = (organization, given) => CheckDelegation(organization.OfType(AwsTypes.SecurityHubAdmin), given.Text(SecurityAccount)),
    };

    /// <summary>Without a configured account the first that is known is the one that all others must name.</summary>
    static IEnumerable<Finding> CheckDelegation(IReadOnlyList<PlannedResource> admins, string configured)
    {
        var expected = configured.Length > 0 ? configured : admins.Select(admin => admin["adminAccountId"].Text).FirstOrDefault(id => id is not null);
        return admins.Select(admin => admin["adminAccountId"])
            .Select(id => expected is null ? id.Must(id.IsUnknown ? null : false, "the security account's id") : id.MustBe(expected));
    }
}
