namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>Snapshots are taken every hour, three, six, twelve or twenty-four.</summary>
sealed class ChannelFrequency() : InputConstraint(
    "config-channel-frequency", "InvalidParameterValueException", "AWS Config API Reference: ConfigSnapshotDeliveryProperties",
    AwsTypes.ConfigDeliveryChannel)
{
    public override Violation? Check(Subject subject)
    {
        var frequency = subject.Inputs.Object("snapshotDeliveryProperties")?.Text("deliveryFrequency");
        return frequency is null or "One_Hour" or "Three_Hours" or "Six_Hours" or "Twelve_Hours" or "TwentyFour_Hours" ? null : subject.Wrong(
            "snapshotDeliveryProperties.deliveryFrequency", "One_Hour, Three_Hours, Six_Hours, Twelve_Hours or TwentyFour_Hours", frequency, "Set one of them.");
    }
}
