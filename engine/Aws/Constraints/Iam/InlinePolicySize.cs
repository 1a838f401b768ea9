using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>All inline policies of a role have at most 10,240 characters together.</summary>
sealed class InlinePolicySize() : CloudConstraint(
    "iam-inline-policy-size", "LimitExceeded", "IAM User Guide: IAM and AWS STS quotas", AwsTypes.RolePolicy)
{
    public override Violation? Check(CloudCall call)
    {
        var role = call.Made.Text("role");
        var id = call.Made.Id;
        var account = call.Account;
        var size = PolicyText.Size(PolicyText.Of(call.Inputs, "policy") ?? "")
            + call.Cloud.Resources(AwsTypes.RolePolicy)
                .Where(p => p.Account == account && p.Inputs.Text("role") == role && p.Id != id)
                .Sum(p => PolicyText.Size(PolicyText.Of(p.Inputs, "policy") ?? ""));
        return size <= 10_240 ? null : call.Wrong(
            "policy", $"at most 10240 characters in all inline policies of {role}", $"{size}", "Move statements to a managed policy, or shorten them with wildcards.");
    }
}
