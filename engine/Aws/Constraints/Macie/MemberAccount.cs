using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Macie;

/// <summary>A member of Macie is an account of the organization, and not the administrator itself.</summary>
sealed class MemberAccount() : CloudConstraint(
    "macie-member", "ValidationException", "Amazon Macie API Reference: Members", AwsTypes.MacieMember)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Made.Text("accountId");
        return account == call.Account ? call.Wrong("accountId", "another account", "the administrator itself", "Leave it out: it has a session of its own.")
            : !call.Cloud.IsInOrganization(account) ? call.Wrong("accountId", $"an account of organization {call.Cloud.Organization.Id}", account, "Correct the id.")
            : null;
    }
}
