namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>An administrator has at most 20 configuration policies.</summary>
sealed class PolicyCount() : CloudConstraint(
    "securityhub-policy-count", "LimitExceededException", "AWS Security Hub User Guide: Security Hub quotas", AwsTypes.HubPolicy)
{
    public override Violation? Check(CloudCall call)
    {
        var account = call.Account;
        return call.IsCreation && call.Cloud.Resources(AwsTypes.HubPolicy).Count(p => p.Account == account) >= 20
            ? call.Wrong("name", "at most 20 configuration policies", "21", "Associate one policy with several targets.")
            : null;
    }
}
