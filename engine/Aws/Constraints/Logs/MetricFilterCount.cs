namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A log group has at most 100 metric filters.</summary>
sealed class MetricFilterCount() : CloudConstraint(
    "logs-metric-filter-count", "LimitExceededException", "CloudWatch Logs User Guide: CloudWatch Logs quotas", AwsTypes.LogMetricFilter)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region, group) = (call.Account, call.Region, call.Made.Text("logGroupName"));
        return call.IsCreation && call.Cloud.Resources(AwsTypes.LogMetricFilter).Count(
            f => f.Account == account && f.Region == region && f.Inputs.Text("logGroupName") == group) >= 100
                ? call.Wrong("logGroupName", "at most 100 metric filters", "101", "Merge patterns.")
                : null;
    }
}
