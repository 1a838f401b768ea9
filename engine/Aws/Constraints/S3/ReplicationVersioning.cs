using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Both ends of a replication keep versions.</summary>
sealed class ReplicationVersioning() : CloudConstraint(
    "s3-replication-versioning", "InvalidRequest", "S3 User Guide: Requirements and considerations for replication", AwsTypes.BucketReplication)
{
    public override Violation? Check(CloudCall call)
    {
        if (!call.Cloud.HasVersioning(call.Made.Text("bucket")))
        {
            return call.Wrong("bucket", "a bucket with versioning", $"{call.Made.Text("bucket")} without", "Create BucketVersioning with status Enabled first, and depend on it.");
        }

        foreach (var rule in call.Inputs.Objects("rules"))
        {
            var arn = rule.Object("destination")?.Text("bucket") ?? "";
            var name = arn[(arn.LastIndexOf(':') + 1)..];
            if (call.Cloud.Bucket(name) is null || !call.Cloud.HasVersioning(name))
            {
                return call.Wrong("rules", "a destination bucket with versioning", call.Cloud.Bucket(name) is null ? $"{name}, which does not exist" : $"{name} without", "Create the destination and its BucketVersioning first.");
            }
        }

        return null;
    }
}
