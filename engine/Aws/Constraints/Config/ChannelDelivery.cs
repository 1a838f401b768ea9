using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>AWS Config tries the bucket and the key when a channel is made.</summary>
sealed class ChannelDelivery() : CloudConstraint(
    "config-channel-policy", "InsufficientDeliveryPolicyException", "AWS Config Developer Guide: Permissions for the Amazon S3 Bucket for the AWS Config Delivery Channel",
    AwsTypes.ConfigDeliveryChannel)
{
    public override Violation? Check(CloudCall call)
    {
        if (call.Cloud.Bucket(call.Made.Text("s3BucketName")) is not { } bucket)
        {
            return null;
        }

        var prefix = call.Inputs.Text("s3KeyPrefix") is { Length: > 0 } own ? own + "/" : "";
        foreach (var (action, resource) in ((string, string)[])
            [("s3:GetBucketAcl", bucket.Arn), ("s3:PutObject", $"{bucket.Arn}/{prefix}AWSLogs/{call.Account}/Config/ConfigWritabilityCheckFile")])
        {
            var request = Request(call, action, resource, bucket.Account);
            request = action == "s3:PutObject" ? request.With("s3:x-amz-acl", "bucket-owner-full-control") : request;
            if (call.Cloud.DecideOnBucket(request, bucket.Id) is { Allowed: false } denied)
            {
                return call.Wrong("s3BucketName", $"a bucket policy that lets {Service} use {action} on {resource} for account {call.Account}", denied.Reason, $"Correct the policy of {bucket.Id}.");
            }
        }

        return call.Inputs.Text("s3KmsKeyArn") is { Length: > 0 } reference && call.Cloud.Key(reference, call.Account, call.Region) is { } key
            && call.Cloud.DecideOnKey(Request(call, "kms:GenerateDataKey", key.Arn, key.Account), key) is { Allowed: false } refused
                ? call.Wrong("s3KmsKeyArn", $"a key policy that lets {Service} use kms:GenerateDataKey for account {call.Account}", refused.Reason, $"Correct the policy of {key.Arn}.")
                : null;
    }

    const string Service = "config.amazonaws.com";

    static AccessRequest Request(CloudCall call, string action, string resource, string owner) =>
        call.Cloud.ServiceRequest(Service, action, resource, owner, call.Made.Arn("config", "*"), call.Account);
}
