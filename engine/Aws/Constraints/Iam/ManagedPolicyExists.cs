namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>What is attached must exist. AWS's own policies always do.</summary>
sealed class ManagedPolicyExists() : CloudConstraint(
    "iam-policy-exists", "NoSuchEntity", "IAM API Reference: AttachRolePolicy", AwsTypes.RolePolicyAttachment)
{
    public override Violation? Check(CloudCall call)
    {
        var policy = call.Made.Text("policyArn");
        return (Arn.TryParse(policy, out var arn) && arn.Account == "aws") || call.Cloud.FindByArn(policy) is not null ? null : call.Wrong(
            "policyArn", "the ARN of an existing policy", policy, "Create the policy first, and pass its ARN.");
    }
}
