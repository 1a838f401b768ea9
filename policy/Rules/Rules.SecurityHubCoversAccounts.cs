using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>An account that nobody checks is the one that is misconfigured.</summary>
    public static PolicyRule SecurityHubCoversAccounts => field ??= new()
    {
        Id = "securityhub-covers-accounts",
        Title = "Security Hub checks every account, by central configuration or by enabling new ones",
        Severity = Severity.High,
        Controls = ["PCI DSS 11.3.1", "NIST CA-7", "NIST SI-4"],
        Why = "Without either setting a new account has no Security Hub until somebody thinks of it.",
        Fix = "Use ConfigurationType CENTRAL with a policy for the root of the organization, or set AutoEnable to true.",
        Keys = [SwitchKeys.SecurityHub],
        Check = (organization, _) => organization.OfType(AwsTypes.SecurityHubOrganization).Select(CheckHubOrganization),
    };

    static Finding CheckHubOrganization(PlannedResource organization) => organization["autoEnable"].Must(
        organization["autoEnable"].Is(true) | organization["organizationConfiguration"]["configurationType"].Is("CENTRAL"),
        "true or central configuration");
}
