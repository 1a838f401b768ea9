using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>The role must be able to use the key of the bucket or of the stream.</summary>
sealed class StreamKey() : CloudConstraint(
    "firehose-key", "KMS.AccessDeniedException", "Firehose Developer Guide: Grant Firehose access to an Amazon S3 destination", AwsTypes.Firehose)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call)
    {
        if (call.Inputs.Object("extendedS3Configuration") is not { } s3 || s3.Text("bucketArn") is not { } bucketArn
            || s3.Text("roleArn") is not { } roleArn || call.Cloud.Role(roleArn) is not { } role)
        {
            return null;
        }

        var bucket = call.Cloud.Bucket(bucketArn[(bucketArn.LastIndexOf(':') + 1)..]);
        if ((s3.Text("kmsKeyArn") ?? (bucket is null ? null : call.Cloud.BucketKey(bucket.Id))) is not { } reference
            || bucket is null || call.Cloud.Key(reference, bucket.Account, bucket.Region) is not { } key)
        {
            return null;
        }

        var identity = call.Cloud.RolePolicies(role);
        var request = call.Cloud.RoleRequest(role.Arn, "kms:GenerateDataKey", key.Arn, key.Account)
            .With("kms:ViaService", $"s3.{bucket.Region}.amazonaws.com")
            .With("kms:CallerAccount", role.Account)
            .With("kms:EncryptionContext:aws:s3:arn", bucketArn);
        var decision = call.Cloud.DecideOnKey(request, key, identity.IsEmpty ? [PolicyDocument.AllowAll] : identity);
        return decision.Allowed ? null : call.Wrong(
            "extendedS3Configuration.bucketArn", $"policies that let {role.Arn} use kms:GenerateDataKey on {key.Arn}", decision.Reason, "Correct the policy of the key or of the role.");
    }
}
