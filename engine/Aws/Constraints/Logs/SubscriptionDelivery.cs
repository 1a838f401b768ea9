using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>CloudWatch Logs sends a test message when a subscription filter is made.</summary>
sealed class SubscriptionDelivery() : CloudConstraint(
    "logs-subscription-delivery", "InvalidParameterException", "CloudWatch Logs User Guide: Log group-level subscription filters", AwsTypes.LogSubscription)
{
    public override Violation? Check(CloudCall call)
    {
        var destination = call.Made.Text("destinationArn");
        return !Arn.TryParse(destination, out var arn) ? call.Wrong("destinationArn", "an ARN", destination, "Pass the ARN of a stream, function or destination.")
            : arn.Region != call.Region ? call.Wrong("destinationArn", $"a destination in {call.Region}", $"one in {arn.Region}", "Create the destination beside the log group.")
            : arn.Service == "logs" ? Destination(call, destination)
            : arn.Service == "firehose" ? Stream(call, destination)
            : null;
    }

    static Violation? Stream(CloudCall call, string stream)
    {
        if (call.Cloud.FindByArn(stream) is not { Type: AwsTypes.Firehose } found)
        {
            return call.Wrong("destinationArn", "an existing delivery stream", stream, "Create it first, and pass its ARN.");
        }

        if (found.Account != call.Account)
        {
            return call.Wrong("destinationArn", $"a delivery stream of account {call.Account}", stream, "Cross accounts with a LogDestination.");
        }

        var source = $"arn:{call.Made.Partition}:logs:{call.Region}:{call.Account}:log-group:{call.Made.Text("logGroup")}:*";
        return LogsRole.Violation(call, "roleArn", call.Inputs.Text("roleArn"), ["firehose:PutRecord", "firehose:PutRecordBatch"], found, source);
    }

    static Violation? Destination(CloudCall call, string arn)
    {
        if (call.Cloud.FindByArn(arn) is not { Type: AwsTypes.LogDestination } destination)
        {
            return call.Wrong("destinationArn", "an existing log destination", arn, "Deploy the stack that owns it first.");
        }

        var text = call.Cloud.Find(AwsTypes.LogDestinationPolicy, destination.Id, destination.Account, destination.Region);
        var request = call.Cloud.RoleRequest($"arn:{call.Made.Partition}:iam::{call.Account}:root", "logs:PutSubscriptionFilter", arn, destination.Account);
        var decision = Authorization.Decide(request, new()
        {
            Resource = PolicyDocument.TryParse(text is null ? null : PolicyText.Of(text.Inputs, "accessPolicy"), PolicyKind.Resource),
            Identity = [PolicyDocument.AllowAll],
        });
        return decision.Allowed ? null : call.Wrong(
            "destinationArn", $"a destination policy that lets account {call.Account} use logs:PutSubscriptionFilter", decision.Reason, $"Correct the LogDestinationPolicy of {destination.Id}.");
    }
}
