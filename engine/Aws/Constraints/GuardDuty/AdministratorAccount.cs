using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>GuardDuty's delegated administrator belongs to the organization.</summary>
sealed class AdministratorAccount() : CloudConstraint(
    "guardduty-administrator-account", "BadRequestException", "GuardDuty User Guide: Managing GuardDuty accounts with AWS Organizations", AwsTypes.DetectorAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Made.Text("adminAccountId");
        return call.Cloud.IsInOrganization(account) ? null : call.Wrong(
            "adminAccountId", $"an account of organization {call.Cloud.Organization.Id}", account, "Delegate to the security account.");
    }
}
