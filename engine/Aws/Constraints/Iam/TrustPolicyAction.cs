using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A trust policy lets principals assume the role, nothing else.</summary>
sealed class TrustPolicyAction() : InputConstraint(
    "iam-trust-action", "MalformedPolicyDocument", "IAM User Guide: IAM roles, trust policies", AwsTypes.Role)
{
    public override Violation? Check(Subject subject)
    {
        var policy = PolicyDocument.TryParse(PolicyText.Of(subject.Inputs, "assumeRolePolicy"), PolicyKind.Trust);
        var stranger = policy?.Statements.Where(s => !s.Actions.IsDefault).SelectMany(s => s.Actions)
            .FirstOrDefault(a => !a.StartsWith("sts:", StringComparison.OrdinalIgnoreCase) && a != "*");
        return stranger is null ? null : subject.Wrong(
            "assumeRolePolicy", "actions of sts", stranger, "Use sts:AssumeRole here, and put what the role may do into a RolePolicy.");
    }
}
