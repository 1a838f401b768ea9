namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Access control lists are off unless ownership controls switch them on.</summary>
sealed class BucketAclDisabled() : CloudConstraint(
    "s3-acl-disabled", "AccessControlListNotSupported", "S3 User Guide: Controlling ownership of objects and disabling ACLs", AwsTypes.BucketAcl)
{
    public override Violation? Check(CloudCall call)
    {
        var ownership = call.Cloud.Find(AwsTypes.BucketOwnership, call.Made.Text("bucket"))?.Inputs.Object("rule")?.Text("objectOwnership");
        return ownership is "ObjectWriter" or "BucketOwnerPreferred" || call.Inputs.Text("acl") == "bucket-owner-full-control" ? null : call.Wrong(
            "bucket", "a bucket with access control lists", $"{call.Made.Text("bucket")} with {ownership ?? "BucketOwnerEnforced"}", "Remove the ACL and use a bucket policy.");
    }
}
