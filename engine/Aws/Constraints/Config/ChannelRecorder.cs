namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A delivery channel needs a recorder.</summary>
sealed class ChannelRecorder() : CloudConstraint(
    "config-channel-recorder", "NoAvailableConfigurationRecorderException", "AWS Config API Reference: PutDeliveryChannel",
    AwsTypes.ConfigDeliveryChannel)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return call.Cloud.Resources(AwsTypes.ConfigRecorder).Any(r => r.Account == account && r.Region == region) ? null : call.Wrong(
            "name", $"a recorder in {region} of account {account}", "none", "Create the recorder first, and depend on it.");
    }
}
