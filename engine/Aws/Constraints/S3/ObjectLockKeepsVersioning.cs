using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A bucket with Object Lock cannot stop keeping versions.</summary>
sealed class ObjectLockKeepsVersioning() : CloudConstraint(
    "s3-object-lock-suspend", "InvalidBucketState", "S3 User Guide: Object Lock considerations", AwsTypes.BucketVersioning)
{
    public override Violation? Check(CloudCall call)
    {
        var status = call.Inputs.Object("versioningConfiguration")?.Text("status");
        return status == "Enabled" || !call.Cloud.HasObjectLock(call.Made.Text("bucket")) ? null : call.Wrong(
            "versioningConfiguration.status", "Enabled, as the bucket has Object Lock", status ?? "nothing", "Set it to Enabled.");
    }
}
