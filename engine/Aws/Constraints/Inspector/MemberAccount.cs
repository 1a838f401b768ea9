using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Inspector;

/// <summary>A member of Inspector is an account of the organization.</summary>
sealed class MemberAccount() : CloudConstraint(
    "inspector-member", "ValidationException", "Amazon Inspector API Reference: AssociateMember", AwsTypes.InspectorMember)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Made.Text("accountId");
        return call.Cloud.IsInOrganization(account) ? null : call.Wrong(
            "accountId", $"an account of organization {call.Cloud.Organization.Id}", account, "Correct the id.");
    }
}
