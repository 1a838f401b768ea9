using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>A delegated administrator is a member account.</summary>
sealed class AdministratorIsMember() : CloudConstraint(
    "organizations-administrator-member", "AccountNotFoundException", "AWS Organizations API Reference: RegisterDelegatedAdministrator",
    AwsTypes.DelegatedAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Made.Text("accountId");
        return call.Cloud.IsInOrganization(account) ? null : call.Wrong(
            "accountId", $"an account of organization {call.Cloud.Organization.Id}", account, "Invite the account first, or correct the id.");
    }
}
