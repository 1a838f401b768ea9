using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A call must go to the bucket's own region.</summary>
sealed class BucketRegion() : CloudConstraint(
    "s3-bucket-region", "PermanentRedirect", "S3 API Reference: Error responses", BucketSettings.Types)
{
    public override Violation? Check(CloudCall call)
    {
        var bucket = call.Cloud.Bucket(call.Made.Text("bucket"));
        return bucket is null || bucket.Region == call.Region ? null : call.Wrong(
            "region", $"{bucket.Region}, the region of bucket {bucket.Id}", call.Region, "Set Region to that of the bucket.");
    }
}
