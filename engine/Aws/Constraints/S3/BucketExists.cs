using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>The settings of a bucket need the bucket.</summary>
/// <remarks>Logging is set on buckets that others own as well, of which the cloud need not know.</remarks>
sealed class BucketExists() : CloudConstraint(
    "s3-bucket-exists", "NoSuchBucket", "S3 API Reference: Error responses",
    [.. BucketSettings.Types.Where(type => type != AwsTypes.BucketLogging)])
{
    public override Violation? Check(CloudCall call)
    {
        var bucket = call.Made.Text("bucket");
        return call.Cloud.Bucket(bucket) is not null ? null : call.Wrong(
            "bucket", "an existing bucket", bucket, "Create the bucket first, and pass its id so that the order is known.");
    }
}
