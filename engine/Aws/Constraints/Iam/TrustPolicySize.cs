namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A trust policy has at most 2,048 characters by default.</summary>
sealed class TrustPolicySize() : InputConstraint(
    "iam-trust-size", "LimitExceeded", "IAM User Guide: IAM and AWS STS quotas", AwsTypes.Role)
{
    public override Violation? Check(Subject subject) => PolicyRules.TooLarge(
        subject, "assumeRolePolicy", 2_048, "Use conditions in place of lists of principals.");
}
