using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Sns;

/// <summary>The policy of a topic must be a policy with principals.</summary>
sealed class TopicPolicyMalformed() : InputConstraint(
    "sns-policy-malformed", "InvalidParameter", "Amazon SNS API Reference: SetTopicAttributes", AwsTypes.TopicPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "policy", PolicyKind.Resource);
}
