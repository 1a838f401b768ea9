namespace SecurityPlatform.Engine.Aws.Constraints.Route53;

/// <summary>A query log needs its log group, in the account of the zone.</summary>
sealed class QueryLogGroupExists() : CloudConstraint(
    "route53-log-group", "NoSuchCloudWatchLogsLogGroup", "Route 53 API Reference: CreateQueryLoggingConfig", AwsTypes.QueryLog)
{
    public override Violation? Check(CloudCall call)
    {
        var arn = call.Made.Text("cloudwatchLogGroupArn");
        return call.Cloud.FindByArn(arn) is { } group && group.Account == call.Account ? null : call.Wrong(
            "cloudwatchLogGroupArn", $"an existing log group of account {call.Account}", arn, "Create the log group first, and pass its ARN.");
    }
}
