namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>An account has at most ten resource policies in a region.</summary>
sealed class ResourcePolicyCount() : CloudConstraint(
    "logs-policy-count", "LimitExceededException", "CloudWatch Logs User Guide: CloudWatch Logs quotas", AwsTypes.LogResourcePolicy)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region, id) = (call.Account, call.Region, call.Made.Id);
        var others = call.Cloud.Resources(AwsTypes.LogResourcePolicy).Count(p => p.Account == account && p.Region == region && p.Id != id);
        return others < 10 ? null : call.Wrong("policyName", $"at most 10 resource policies in {region}", $"{others + 1}", "Let one policy cover a name prefix.");
    }
}
