using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Object Lock locks versions of objects.</summary>
sealed class ObjectLockNeedsVersioning() : CloudConstraint(
    "s3-object-lock-versioning", "InvalidBucketState", "S3 User Guide: Configuring S3 Object Lock", AwsTypes.BucketObjectLock)
{
    public override Violation? Check(CloudCall call)
    {
        var bucket = call.Made.Text("bucket");
        return call.Cloud.HasVersioning(bucket) ? null : call.Wrong(
            "bucket", "a bucket with versioning", $"{bucket} without", "Create BucketVersioning with status Enabled first, and depend on it.");
    }
}
