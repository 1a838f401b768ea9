namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A bucket policy has at most 20 KB.</summary>
sealed class BucketPolicySize() : InputConstraint(
    "s3-policy-size", "PolicyTooLarge", "S3 User Guide: Bucket policies for Amazon S3", AwsTypes.BucketPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.TooLarge(
        subject, "policy", 20_480, "Use conditions on aws:SourceOrgID or aws:PrincipalOrgID in place of lists of accounts.");
}
