namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>An account has one delivery channel in a region.</summary>
sealed class ChannelIsOne() : CloudConstraint(
    "config-channel-one", "MaxNumberOfDeliveryChannelsExceededException", "AWS Config API Reference: PutDeliveryChannel",
    AwsTypes.ConfigDeliveryChannel)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region, id) = (call.Account, call.Region, call.Made.Id);
        return call.Cloud.Resources(AwsTypes.ConfigDeliveryChannel).FirstOrDefault(c => c.Account == account && c.Region == region && c.Id != id) is { } other
            ? call.Wrong("name", $"{other.Id}, the channel of account {account} in {region}", id, "Import the channel that exists, or delete it first.")
            : null;
    }
}
