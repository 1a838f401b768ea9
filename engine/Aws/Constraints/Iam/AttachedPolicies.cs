namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A role has at most 10 managed policies by default.</summary>
sealed class AttachedPolicies() : CloudConstraint(
    "iam-attached-policies", "LimitExceeded", "IAM User Guide: IAM and AWS STS quotas", AwsTypes.RolePolicyAttachment)
{
    public override Violation? Check(CloudCall call)
    {
        var role = call.Made.Text("role");
        var id = call.Made.Id;
        var account = call.Account;
        var others = call.Cloud.Resources(AwsTypes.RolePolicyAttachment)
            .Count(a => a.Account == account && a.Inputs.Text("role") == role && a.Id != id);
        return others < 10 ? null : call.Wrong("role", $"at most 10 managed policies on {role}", $"{others + 1}", "Merge policies, or use an inline policy.");
    }
}
