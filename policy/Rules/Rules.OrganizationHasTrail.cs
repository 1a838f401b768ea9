using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Accounts that record themselves can also stop recording themselves.</summary>
    public static PolicyRule OrganizationHasTrail => field ??= new()
    {
        Id = "organization-has-trail",
        Title = "One trail records the whole organization",
        Severity = Severity.Critical,
        Controls = ["CIS 3.1", "FSBP CloudTrail.1", "PCI DSS 10.2.1", "NIST AU-2"],
        Why = "A trail per account is forgotten in the next account and can be stopped by its administrator; "
            + "an organization trail covers accounts on the day they are created.",
        Fix = "Declare one trail in the master stack with IsOrganizationTrail = true.",
        Keys = [ConfigKeys.Role],
        Check = CheckOrganizationHasTrail,
    };

    static IEnumerable<Finding> CheckOrganizationHasTrail(PlannedOrganization organization, RuleParameters _)
    {
        var trails = organization.OfType(AwsTypes.Trail);
        if (trails.Count == 0)
        {
            // The trail needs the archive of the security stack: master is deployed before it, says what is pending, and is deployed again.
            bool? found = organization.OfType(AwsTypes.Stack).Any(stack => stack["pending"].IsSet != false) ? null : false;
            return organization.OfType(AwsTypes.Organization).Select(owner => Finding.About(owner, "", found, "a trail of the organization", "none"));
        }

        // A second trail that watches the archive may well be one account's own.
        var best = trails.FirstOrDefault(t => t["isOrganizationTrail"].Is(true) == true)
            ?? trails.FirstOrDefault(t => t["isOrganizationTrail"].Is(true) is null)
            ?? trails[0];
        return [best["isOrganizationTrail"].MustBe(true)];
    }
}
