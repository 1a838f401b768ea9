namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A trail's log group exists in its account, and its ARN ends with <c>:*</c>.</summary>
sealed class TrailLogGroup() : CloudConstraint(
    "cloudtrail-log-group", "InvalidCloudWatchLogsLogGroupArnException", "CloudTrail API Reference: CreateTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "cloudWatchLogsGroupArn";
        var arn = call.Inputs.Text(member);
        return arn is null or "" ? null
            : !arn.EndsWith(":*", StringComparison.Ordinal) ? call.Wrong(member, "the log group's ARN with :*", arn, "Append :*.")
            : call.Cloud.FindByArn(arn[..^2]) is null ? call.Wrong(member, $"an existing log group of account {call.Account}", arn, "Create it first.")
            : !call.Inputs.Has("cloudWatchLogsRoleArn") ? call.Wrong("cloudWatchLogsRoleArn", "a role beside the log group", "nothing", "Set a role that CloudTrail may assume.")
            : null;
    }
}
