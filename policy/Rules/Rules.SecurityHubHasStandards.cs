using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A hub without a standard checks nothing.</summary>
    public static PolicyRule SecurityHubHasStandards => field ??= new()
    {
        Id = "securityhub-has-standards",
        Title = "Security Hub's policies enable at least one standard",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 11.3.1", "NIST CA-7"],
        Why = "Security Hub without standards only collects what others find; the checks that the compliance reports rest on do not run.",
        Fix = "Name at least one standard in EnabledStandardArns, or declare a StandardsSubscription.",
        Keys = [SwitchKeys.SecurityHubStandards],
        Check = (organization, _) => organization.OfType(AwsTypes.SecurityHubPolicy)
            .Select(policy => policy["configurationPolicy"])
            .Select(policy => policy["enabledStandardArns"].Must(
                policy["serviceEnabled"].Is(true) & policy["enabledStandardArns"].IsSet, "a standard, with the service enabled")),
    };
}
