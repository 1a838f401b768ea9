namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A destination's policy needs the destination.</summary>
sealed class DestinationExists() : CloudConstraint(
    "logs-destination-exists", "ResourceNotFoundException", "CloudWatch Logs API Reference: PutDestinationPolicy", AwsTypes.LogDestinationPolicy)
{
    public override Violation? Check(CloudCall call)
    {
        var name = call.Made.Text("destinationName");
        return call.Cloud.Find(AwsTypes.LogDestination, name, call.Account, call.Region) is not null ? null : call.Wrong(
            "destinationName", $"a destination of account {call.Account} in {call.Region}", name, "Create the destination first, and pass its name.");
    }
}
