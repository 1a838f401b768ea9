namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>A plan has at most five prefixes.</summary>
sealed class PlanPrefixes() : InputConstraint(
    "guardduty-plan-prefixes", "BadRequestException", "GuardDuty API Reference: CreateS3BucketResource", AwsTypes.MalwarePlan)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Object("protectedResource")?.Object("s3Bucket")?.Items("objectPrefixes").Count is > 5 and var count
            ? subject.Wrong("protectedResource.s3Bucket.objectPrefixes", "at most 5", $"{count}", "Protect the whole bucket.")
            : null;
}
