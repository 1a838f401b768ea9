using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>CloudTrail's delegated administrator is a member account, and the management account names it.</summary>
sealed class TrailAdministratorAccount() : CloudConstraint(
    "cloudtrail-administrator-account", "CannotDelegateManagementAccountException", "CloudTrail API Reference: RegisterOrganizationDelegatedAdmin", AwsTypes.TrailAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Made.Text("accountId");
        return !call.Cloud.IsManagement(call.Account) ? call.Wrong("provider", $"management account {call.Cloud.Organization.ManagementAccountId}", $"account {call.Account}", "Declare it in the master stack.")
            : call.Cloud.IsManagement(account) || !call.Cloud.IsInOrganization(account)
                ? call.Wrong("accountId", $"a member account of organization {call.Cloud.Organization.Id}", account, "Delegate to the security account.")
            : null;
    }
}
