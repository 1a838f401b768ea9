using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A role's or managed policy must be a policy without principals.</summary>
sealed class IdentityPolicyMalformed() : InputConstraint(
    "iam-policy-malformed", "MalformedPolicyDocument", "IAM API Reference: PutRolePolicy", AwsTypes.RolePolicy, AwsTypes.ManagedPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "policy", PolicyKind.Identity);
}
