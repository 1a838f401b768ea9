using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>The management account cannot be a delegated administrator.</summary>
sealed class AdministratorIsNotManagement() : CloudConstraint(
    "organizations-administrator-management", "ConstraintViolationException",
    "AWS Organizations API Reference: ConstraintViolationException, CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR", AwsTypes.DelegatedAdministrator)
{
    public override Violation? Check(CloudCall call) => !call.Cloud.IsManagement(call.Made.Text("accountId")) ? null : call.Wrong(
        "accountId", "a member account", $"management account {call.Made.Text("accountId")}", "Delegate to the security account.");
}
