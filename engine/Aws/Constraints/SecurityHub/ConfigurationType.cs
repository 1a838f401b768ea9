namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>An organization is configured centrally or account by account.</summary>
sealed class ConfigurationType() : InputConstraint(
    "securityhub-configuration-type", "InvalidInputException", "AWS Security Hub API Reference: OrganizationConfiguration", AwsTypes.HubOrganization)
{
    public override Violation? Check(Subject subject)
    {
        var type = subject.Inputs.Object("organizationConfiguration")?.Text("configurationType");
        return type is null or "CENTRAL" or "LOCAL" ? null : subject.Wrong(
            "organizationConfiguration.configurationType", "CENTRAL or LOCAL", type, "Set one of them.");
    }
}
