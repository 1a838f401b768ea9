using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Central configuration is for a member account.</summary>
sealed class CentralAdministrator() : CloudConstraint(
    "securityhub-central-management", "InvalidInputException", "AWS Security Hub User Guide: Enabling central configuration", AwsTypes.HubOrganization)
{
    public override Violation? Check(CloudCall call) =>
        call.Inputs.Object("organizationConfiguration")?.Text("configurationType") == "CENTRAL" && call.Cloud.IsManagement(call.Account)
            ? call.Wrong("provider", "a member account as administrator with CENTRAL", $"management account {call.Account}", "Delegate to the security account.")
            : null;
}
