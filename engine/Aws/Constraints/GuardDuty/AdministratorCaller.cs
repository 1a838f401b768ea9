using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>GuardDuty is delegated by the management account.</summary>
sealed class AdministratorCaller() : CloudConstraint(
    "guardduty-administrator-caller", "BadRequestException", "GuardDuty API Reference: EnableOrganizationAdminAccount", AwsTypes.DetectorAdministrator)
{
    public override Violation? Check(CloudCall call) => call.Cloud.IsManagement(call.Account) ? null : call.Wrong(
        "provider", $"management account {call.Cloud.Organization.ManagementAccountId}", $"account {call.Account}", "Declare it in the master stack.");
}
