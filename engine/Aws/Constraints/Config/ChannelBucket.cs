using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>What is delivered to must exist.</summary>
sealed class ChannelBucket() : CloudConstraint(
    "config-channel-bucket", "NoSuchBucketException", "AWS Config API Reference: PutDeliveryChannel", AwsTypes.ConfigDeliveryChannel)
{
    public override Violation? Check(CloudCall call)
    {
        var name = call.Made.Text("s3BucketName");
        return call.Cloud.Bucket(name) is not null ? null : call.Wrong("s3BucketName", "the name of an existing bucket", name, "Create the bucket first.");
    }
}
