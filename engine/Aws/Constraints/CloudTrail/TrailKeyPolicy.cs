using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>CloudTrail tries the key when a trail is made.</summary>
sealed class TrailKeyPolicy() : CloudConstraint(
    "cloudtrail-key-policy", "InsufficientEncryptionPolicyException", "CloudTrail User Guide: Configure AWS KMS key policies for CloudTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        if (call.Inputs.Text("kmsKeyId") is not { Length: > 0 } reference || call.Cloud.Key(reference, call.Account, call.Region) is not { } key)
        {
            return null;
        }

        var delivery = new TrailDelivery(call);
        string[] actions = call.Cloud.HasBucketKey(call.Made.Text("s3BucketName"))
            ? ["kms:GenerateDataKey", "kms:DescribeKey", "kms:Decrypt"]
            : ["kms:GenerateDataKey", "kms:DescribeKey"];
        foreach (var action in actions)
        {
            var request = call.Cloud.ServiceRequest(TrailDelivery.Service, action, key.Arn, key.Account, delivery.TrailArn, delivery.Owner);
            if (action != "kms:DescribeKey")
            {
                request = request.With("kms:EncryptionContext:aws:cloudtrail:arn", delivery.TrailArn);
            }

            var decision = call.Cloud.DecideOnKey(request, key);
            if (!decision.Allowed)
            {
                return call.Wrong("kmsKeyId", $"a key policy that lets {TrailDelivery.Service} use {action} for {delivery.TrailArn}", decision.Reason,
                    $"Correct the policy of {key.Arn}: aws:SourceArn and kms:EncryptionContext:aws:cloudtrail:arn.");
            }
        }

        return null;
    }
}
