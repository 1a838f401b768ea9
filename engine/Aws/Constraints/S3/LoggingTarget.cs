using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Server access logs go to a bucket of the same account and region, which S3 itself can write.</summary>
sealed class LoggingTarget() : CloudConstraint(
    "s3-logging-target", "InvalidTargetBucketForLogging", "S3 User Guide: Enabling Amazon S3 server access logging", AwsTypes.BucketLogging)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "targetBucket";
        var name = call.Made.Text(member);
        var target = call.Cloud.Bucket(name);
        return target is null
                ? call.Wrong(member, "an existing bucket", name, "Create it first.")
            : target.Account != call.Account || target.Region != call.Region
                ? call.Wrong(member, $"a bucket of account {call.Account} in {call.Region}", $"{name} of account {target.Account} in {target.Region}", "Log to a bucket beside the source, and replicate from there.")
            : call.Cloud.HasDefaultRetention(name)
                ? call.Wrong(member, "a bucket without default retention", $"{name} with Object Lock", "Log to an unlocked bucket, and replicate from there.")
            : call.Cloud.BucketKey(name) is { } key
                ? call.Wrong(member, "a bucket encrypted by S3 (AES256)", $"{name} encrypted with {key}", "Log to a bucket with sseAlgorithm AES256.")
            : null;
    }
}
