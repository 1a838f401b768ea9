using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>The role must be able to write the bucket, also one of another account.</summary>
/// <remarks>
/// Firehose finds out at the first delivery, and reports this code. A role without any policy yet is given the benefit
/// of the doubt: its policies come after it.
/// </remarks>
sealed class StreamBucket() : CloudConstraint(
    "firehose-bucket", "S3.AccessDenied", "Firehose Developer Guide: Cross-account delivery to an Amazon S3 destination", AwsTypes.Firehose)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call)
    {
        if (call.Inputs.Object("extendedS3Configuration") is not { } s3 || s3.Text("bucketArn") is not { } bucketArn
            || s3.Text("roleArn") is not { } roleArn || call.Cloud.Role(roleArn) is not { } role)
        {
            return null;
        }

        const string member = "extendedS3Configuration.bucketArn";
        var name = bucketArn[(bucketArn.LastIndexOf(':') + 1)..];
        if (call.Cloud.Bucket(name) is not { } bucket)
        {
            return call.Wrong(member, "the ARN of an existing bucket", bucketArn, "Deploy the stack that owns it first.");
        }

        var identity = call.Cloud.RolePolicies(role);
        var crossAccount = bucket.Account != call.Account;
        var key = $"{bucketArn}/{DeliveryPrefix.Example(s3.Text("prefix") ?? "")}object.gz";
        foreach (var (action, resource) in crossAccount ? Abroad(bucketArn, key) : [("s3:PutObject", key)])
        {
            var request = call.Cloud.RoleRequest(role.Arn, action, resource, bucket.Account);
            var decision = call.Cloud.DecideOnBucket(
                crossAccount ? request.With("s3:x-amz-acl", "bucket-owner-full-control") : request, bucket.Id,
                identity.IsEmpty ? [PolicyDocument.AllowAll] : identity);
            if (!decision.Allowed)
            {
                return call.Wrong(member, $"policies that let {role.Arn} use {action} on {resource}", decision.Reason, $"Correct the policy of {name} or of the role.");
            }
        }

        return null;
    }

    // The bucket of another account: its owner gets the object, and is asked for more.
    static (string Action, string Resource)[] Abroad(string bucket, string key) =>
        [("s3:PutObject", key), ("s3:PutObjectAcl", key), ("s3:GetBucketLocation", bucket), ("s3:ListBucket", bucket), ("s3:ListBucketMultipartUploads", bucket)];
}
