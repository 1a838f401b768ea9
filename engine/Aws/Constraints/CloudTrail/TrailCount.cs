namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A region has at most five trails.</summary>
sealed class TrailCount() : CloudConstraint(
    "cloudtrail-count", "MaximumNumberOfTrailsExceededException", "CloudTrail User Guide: Quotas in AWS CloudTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        var others = call.IsCreation ? call.Cloud.Resources(AwsTypes.Trail).Count(t => t.Account == account && t.Region == region) : 0;
        return others < 5 ? null : call.Wrong("region", $"at most 5 trails in {region}", $"{others + 1}", "Use one trail with several selectors.");
    }
}
