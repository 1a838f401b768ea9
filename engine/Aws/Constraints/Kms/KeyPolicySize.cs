namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A key policy has at most 32 KB.</summary>
sealed class KeyPolicySize() : InputConstraint(
    "kms-policy-size", "LimitExceededException", "KMS Developer Guide: Resource quotas", AwsTypes.Key, AwsTypes.KeyPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.TooLarge(
        subject, "policy", 32_768, "Use conditions on aws:SourceOrgID or aws:PrincipalOrgID in place of lists of accounts.");
}
