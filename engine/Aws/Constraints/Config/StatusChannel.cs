namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A recorder starts only with a delivery channel.</summary>
sealed class StatusChannel() : CloudConstraint(
    "config-status-channel", "NoAvailableDeliveryChannelException", "AWS Config API Reference: StartConfigurationRecorder",
    AwsTypes.ConfigRecorderStatus)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return call.Inputs.Flag("isEnabled") is not true || call.Cloud.Resources(AwsTypes.ConfigDeliveryChannel).Any(c => c.Account == account && c.Region == region)
            ? null
            : call.Wrong("isEnabled", $"a delivery channel in {region} of account {account}", "none", "Create the channel first, and depend on it.");
    }
}
