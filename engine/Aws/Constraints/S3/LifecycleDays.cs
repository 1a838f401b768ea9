namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Periods of lifecycle rules are positive.</summary>
sealed class LifecycleDays() : InputConstraint(
    "s3-lifecycle-days", "InvalidArgument", "S3 API Reference: LifecycleExpiration", AwsTypes.BucketLifecycle)
{
    public override Violation? Check(Subject subject)
    {
        foreach (var rule in subject.Inputs.Objects("rules"))
        {
            var periods = new[]
            {
                ("expiration.days", rule.Object("expiration")?.Number("days")),
                ("noncurrentVersionExpiration.noncurrentDays", rule.Object("noncurrentVersionExpiration")?.Number("noncurrentDays")),
                ("abortIncompleteMultipartUpload.daysAfterInitiation", rule.Object("abortIncompleteMultipartUpload")?.Number("daysAfterInitiation")),
            };
            foreach (var (member, days) in periods)
            {
                if (days is <= 0)
                {
                    return subject.Wrong($"rules[{rule.Text("id")}].{member}", "1 or more", $"{days}", "Set a positive number of days.");
                }
            }
        }

        return null;
    }
}
