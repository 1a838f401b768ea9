namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A rule or pack of the organization needs a recorder in every account that is not excluded.</summary>
sealed class OrganizationRecorders() : CloudConstraint(
    "config-organization-recorders", "NoAvailableConfigurationRecorderException", "AWS Config API Reference: PutOrganizationConformancePack",
    AwsTypes.OrganizationConformancePack, AwsTypes.OrganizationManagedRule)
{
    public override Violation? Check(CloudCall call)
    {
        var region = call.Region;
        var excluded = call.Inputs.Texts("excludedAccounts").ToHashSet();
        var recorded = call.Cloud.Resources(AwsTypes.ConfigRecorder).Where(r => r.Region == region).Select(r => r.Account).ToHashSet();
        var missing = call.Cloud.Organization.Accounts.FirstOrDefault(a => !excluded.Contains(a.Id) && !recorded.Contains(a.Id));
        return missing is null ? null : call.Wrong(
            "excludedAccounts", $"accounts without a recorder in {region}", $"nothing of {missing.Id}", "Deploy the member first, or exclude it.");
    }
}
