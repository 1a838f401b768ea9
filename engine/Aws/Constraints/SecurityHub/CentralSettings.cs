namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Central configuration replaces automatic enabling.</summary>
sealed class CentralSettings() : InputConstraint(
    "securityhub-central-auto-enable", "InvalidInputException", "AWS Security Hub API Reference: UpdateOrganizationConfiguration",
    AwsTypes.HubOrganization)
{
    public override Violation? Check(Subject subject)
    {
        if (subject.Inputs.Object("organizationConfiguration")?.Text("configurationType") != "CENTRAL")
        {
            return null;
        }

        return subject.Inputs.Flag("autoEnable") is true
                ? subject.Wrong("autoEnable", "false with CENTRAL", "true", "Let the configuration policy enable accounts.")
            : subject.Inputs.Text("autoEnableStandards") is { } standards && standards != "NONE"
                ? subject.Wrong("autoEnableStandards", "NONE with CENTRAL", standards, "Let the configuration policy choose the standards.")
            : null;
    }
}
