using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Detective;

/// <summary>A member of a graph is another account of the organization.</summary>
sealed class MemberAccount() : CloudConstraint(
    "detective-member", "ValidationException", "Amazon Detective API Reference: CreateMembers", AwsTypes.DetectiveMember)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Made.Text("accountId");
        return account == call.Account ? call.Wrong("accountId", "another account", "the administrator itself", "Leave it out.")
            : !call.Cloud.IsInOrganization(account) ? call.Wrong("accountId", $"an account of organization {call.Cloud.Organization.Id}", account, "Correct the id.")
            : null;
    }
}
