using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>A delegated administrator belongs to the organization.</summary>
sealed class AdministratorInOrganization(string service, string code, string source, string type)
    : CloudConstraint($"{service}-administrator-account", code, source, type)
{
    public override Violation? Check(CloudCall call)
    {
        var member = call.Inputs.Has("adminAccountId") ? "adminAccountId" : "accountId";
        var account = call.Made.Text(member);
        return call.Cloud.IsInOrganization(account) ? null : call.Wrong(
            member, $"an account of organization {call.Cloud.Organization.Id}", account, "Delegate to the security account.");
    }
}
