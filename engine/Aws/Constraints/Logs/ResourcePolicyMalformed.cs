using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A resource policy of CloudWatch Logs must be a policy.</summary>
sealed class ResourcePolicyMalformed() : InputConstraint(
    "logs-policy-malformed", "InvalidParameterException", "CloudWatch Logs API Reference: PutResourcePolicy", AwsTypes.LogResourcePolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "policyDocument", PolicyKind.Resource);
}
