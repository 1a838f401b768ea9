using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A delivery is encrypted with a key that exists, named by its ARN.</summary>
sealed class ChannelKey() : CloudConstraint(
    "config-channel-key", "InvalidS3KmsKeyArnException", "AWS Config API Reference: PutDeliveryChannel", AwsTypes.ConfigDeliveryChannel)
{
    public override Violation? Check(CloudCall call) =>
        call.Inputs.Text("s3KmsKeyArn") is { Length: > 0 } key && (!Arn.TryParse(key, out _) || call.Cloud.Key(key, call.Account, call.Region) is null)
            ? call.Wrong("s3KmsKeyArn", "the ARN of an existing key", key, "Create the key first, and pass its ARN.")
            : null;
}
