using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A role's trust policy must be a policy, and has no resource.</summary>
sealed class TrustPolicyMalformed() : InputConstraint(
    "iam-trust-malformed", "MalformedPolicyDocument", "IAM API Reference: CreateRole", AwsTypes.Role)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "assumeRolePolicy", PolicyKind.Trust);
}
