using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A destination's policy must be a policy.</summary>
sealed class DestinationPolicyMalformed() : InputConstraint(
    "logs-destination-policy-malformed", "InvalidParameterException", "CloudWatch Logs API Reference: PutDestinationPolicy", AwsTypes.LogDestinationPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "accessPolicy", PolicyKind.Resource);
}
