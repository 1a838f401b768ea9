using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Only the owner's account changes the settings of a bucket.</summary>
sealed class BucketOwner() : CloudConstraint(
    "s3-bucket-owner", "AccessDenied", "S3 API Reference: PutBucketPolicy", BucketSettings.Types)
{
    public override Violation? Check(CloudCall call)
    {
        var bucket = call.Cloud.Bucket(call.Made.Text("bucket"));
        return bucket is null || bucket.Account == call.Account ? null : call.Wrong(
            "bucket", $"a bucket of account {call.Account}", $"{bucket.Id} of account {bucket.Account}", "Declare the setting in the stack of the account that owns the bucket.");
    }
}
