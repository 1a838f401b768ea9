namespace SecurityPlatform.Engine.Aws.Constraints.AccessAnalyzer;

/// <summary>A region has one analyzer of the organization for each kind of access.</summary>
sealed class AnalyzerIsOne() : CloudConstraint(
    "access-analyzer-one", "ServiceQuotaExceededException", "IAM User Guide: IAM Access Analyzer quotas", AwsTypes.Analyzer)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region, type, id) = (call.Account, call.Region, call.Made.Text("type"), call.Made.Id);
        return type.StartsWith("ORGANIZATION", StringComparison.Ordinal)
            && call.Cloud.Resources(AwsTypes.Analyzer).FirstOrDefault(a => a.Account == account && a.Region == region && a.Id != id && a.Inputs.Text("type") == type) is { } other
                ? call.Wrong("type", $"{other.Id} alone as {type} in {region}", id, "Use the analyzer that exists.")
                : null;
    }
}
