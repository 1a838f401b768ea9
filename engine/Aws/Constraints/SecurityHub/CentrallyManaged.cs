namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Where a policy manages an account, its own hub and standards cannot be changed from there.</summary>
sealed class CentrallyManaged() : CloudConstraint(
    "securityhub-centrally-managed", "AccessDeniedException", "AWS Security Hub User Guide: Understanding central configuration",
    AwsTypes.HubAccount, AwsTypes.StandardsSubscription)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        var managed = call.Cloud.Resources(AwsTypes.HubPolicyAssociation).Any(a => a.Account != account
            && (a.Id == account || a.Id.StartsWith("r-", StringComparison.Ordinal))
            && (a.Region == region || IsLinked(call.Cloud, a.Account, region)));
        return managed ? call.Wrong("provider", "an account that no configuration policy manages", account, "Leave it to the policy of the security stack.") : null;
    }

    static bool IsLinked(Cloud cloud, string administrator, string region) =>
        cloud.Resources(AwsTypes.FindingAggregator).FirstOrDefault(a => a.Account == administrator) is { } aggregator
        && aggregator.Inputs.Text("linkingMode") switch
        {
            "ALL_REGIONS" => true,
            "SPECIFIED_REGIONS" => aggregator.Inputs.Texts("specifiedRegions").Contains(region),
            "ALL_REGIONS_EXCEPT_SPECIFIED" => !aggregator.Inputs.Texts("specifiedRegions").Contains(region),
            _ => false,
        };
}
