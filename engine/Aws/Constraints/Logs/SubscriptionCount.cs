namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A log group has at most two subscription filters.</summary>
sealed class SubscriptionCount() : CloudConstraint(
    "logs-subscription-count", "LimitExceededException", "CloudWatch Logs User Guide: CloudWatch Logs quotas", AwsTypes.LogSubscription)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region, group, id) = (call.Account, call.Region, call.Made.Text("logGroup"), call.Made.Id);
        var others = call.Cloud.Resources(AwsTypes.LogSubscription)
            .Count(s => s.Account == account && s.Region == region && s.Inputs.Text("logGroup") == group && s.Id != id);
        return others < 2 ? null : call.Wrong("logGroup", $"at most 2 subscription filters on {group}", $"{others + 1}", "Fan out behind one of them.");
    }
}
