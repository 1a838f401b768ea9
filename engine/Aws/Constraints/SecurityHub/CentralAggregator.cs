namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Central configuration needs the aggregator, in the region that it is made in.</summary>
sealed class CentralAggregator() : CloudConstraint(
    "securityhub-central-aggregator", "InvalidInputException", "AWS Security Hub User Guide: Enabling central configuration", AwsTypes.HubOrganization)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return call.Inputs.Object("organizationConfiguration")?.Text("configurationType") != "CENTRAL"
            || call.Cloud.Resources(AwsTypes.FindingAggregator).Any(a => a.Account == account && a.Region == region)
                ? null
                : call.Wrong("organizationConfiguration.configurationType", $"a finding aggregator in {region} with CENTRAL", "none", "Create the FindingAggregator first.");
    }
}
