namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>What works on a log group needs the log group.</summary>
sealed class LogGroupExists() : CloudConstraint(
    "logs-group-exists", "ResourceNotFoundException", "CloudWatch Logs API Reference: PutSubscriptionFilter", AwsTypes.LogSubscription, AwsTypes.LogMetricFilter)
{
    public override Violation? Check(CloudCall call)
    {
        var member = call.Type == AwsTypes.LogSubscription ? "logGroup" : "logGroupName";
        var group = call.Made.Text(member);
        return call.Cloud.Find(AwsTypes.LogGroup, group, call.Account, call.Region) is not null ? null : call.Wrong(
            member, $"a log group of account {call.Account} in {call.Region}", group, "Create the log group first, and pass its name.");
    }
}
