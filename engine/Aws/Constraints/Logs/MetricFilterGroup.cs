namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>What is filtered must exist.</summary>
sealed class MetricFilterGroup() : CloudConstraint(
    "logs-metric-filter-group", "ResourceNotFoundException", "CloudWatch Logs API Reference: PutMetricFilter", AwsTypes.LogMetricFilter)
{
    public override Violation? Check(CloudCall call)
    {
        var group = call.Made.Text("logGroupName");
        return call.Cloud.Find(AwsTypes.LogGroup, group, call.Account, call.Region) is not null ? null : call.Wrong(
            "logGroupName", $"a log group of account {call.Account} in {call.Region}", group, "Create the log group first, and pass its name.");
    }
}
