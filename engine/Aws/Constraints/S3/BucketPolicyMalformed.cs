using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A bucket policy must be a policy.</summary>
sealed class BucketPolicyMalformed() : InputConstraint(
    "s3-policy-malformed", "MalformedPolicy", "S3 User Guide: Policies and permissions in Amazon S3", AwsTypes.BucketPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "policy", PolicyKind.Resource);
}
