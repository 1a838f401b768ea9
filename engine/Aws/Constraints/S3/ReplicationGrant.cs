namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>The role of a replication may write to the destination, also of another account, and encrypt with its key.</summary>
/// <remarks>S3 takes the configuration, and reports this reason for the first object that it cannot copy.</remarks>
sealed class ReplicationGrant() : CloudConstraint(
    "s3-replication-grant", "DstPutObjectNotPermitted", "S3 User Guide: Amazon S3 replication failure reasons", AwsTypes.BucketReplication)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call) => ReplicationPath.Of(call)
        .Select(path => path.OnObjects("s3:ReplicateObject") ?? path.OnKey())
        .FirstOrDefault(refusal => refusal is not null);
}
