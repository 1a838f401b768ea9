namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A replication that gives its copies to the destination's owner has a role that may do so.</summary>
/// <remarks>S3 takes the configuration, and reports the reason for the first object. A destination without ACLs owns what it is given, unasked.</remarks>
sealed class ReplicationOwner() : CloudConstraint(
    "s3-replication-owner", "DstPutObjectNotPermitted", "S3 User Guide: Changing the replica owner", AwsTypes.BucketReplication)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call) => ReplicationPath.Of(call)
        .Where(path => path.Destination.Object("accessControlTranslation")?.Text("owner") == "Destination")
        .Select(path => path.OnObjects("s3:ObjectOwnerOverrideToBucketOwner"))
        .FirstOrDefault(refusal => refusal is not null);
}
