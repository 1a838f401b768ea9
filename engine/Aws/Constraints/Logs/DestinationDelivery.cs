namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>CloudWatch Logs sends a test message when a destination is made.</summary>
sealed class DestinationDelivery() : CloudConstraint(
    "logs-destination-delivery", "InvalidParameterException", "CloudWatch Logs User Guide: Cross-account subscriptions using Firehose", AwsTypes.LogDestination)
{
    public override Violation? Check(CloudCall call)
    {
        var target = call.Made.Text("targetArn");
        return call.Cloud.FindByArn(target) is not { } stream
            ? call.Wrong("targetArn", "an existing stream", target, "Create it first, and pass its ARN.")
            : LogsRole.Violation(
                call, "roleArn", call.Inputs.Text("roleArn"),
                stream.Type == AwsTypes.Firehose ? ["firehose:PutRecord"] : ["kinesis:PutRecord"], stream,
                $"arn:{call.Made.Partition}:logs:{call.Region}:{call.Account}:destination:{call.Made.Text("name")}");
    }
}
