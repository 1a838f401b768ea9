namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Findings are aggregated in one region.</summary>
sealed class AggregatorIsOne() : CloudConstraint(
    "securityhub-aggregator-one", "LimitExceededException", "AWS Security Hub User Guide: Understanding cross-Region aggregation",
    AwsTypes.FindingAggregator)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Account;
        return call.IsCreation && call.Cloud.Resources(AwsTypes.FindingAggregator).FirstOrDefault(a => a.Account == account) is { } other
            ? call.Wrong("region", $"no aggregator in account {account} yet", $"one in {other.Region}", "Delete that one first: the home region cannot be changed.")
            : null;
    }
}
