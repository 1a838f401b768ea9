using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A trail delivers to an existing bucket.</summary>
sealed class TrailBucketExists() : CloudConstraint(
    "cloudtrail-bucket", "S3BucketDoesNotExistException", "CloudTrail API Reference: CreateTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        var bucket = call.Made.Text("s3BucketName");
        return call.Cloud.Bucket(bucket) is not null ? null : call.Wrong(
            "s3BucketName", "the name of an existing bucket", bucket, "Create the bucket first: deploy the security stack, then the master stack.");
    }
}
