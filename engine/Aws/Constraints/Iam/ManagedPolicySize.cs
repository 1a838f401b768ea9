namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A managed policy has at most 6,144 characters.</summary>
sealed class ManagedPolicySize() : InputConstraint(
    "iam-policy-size", "LimitExceeded", "IAM User Guide: IAM and AWS STS quotas", AwsTypes.ManagedPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.TooLarge(
        subject, "policy", 6_144, "Split it into several policies.");
}
