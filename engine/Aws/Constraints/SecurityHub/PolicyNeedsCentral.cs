namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Configuration policies exist under central configuration, in the home region.</summary>
sealed class PolicyNeedsCentral() : CloudConstraint(
    "securityhub-policy-central", "InvalidAccessException", "AWS Security Hub API Reference: CreateConfigurationPolicy",
    AwsTypes.HubPolicy, AwsTypes.HubPolicyAssociation)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        var central = call.Cloud.Resources(AwsTypes.HubOrganization).FirstOrDefault(
            o => o.Account == account && o.Inputs.Object("organizationConfiguration")?.Text("configurationType") == "CENTRAL");
        return central is null
                ? call.Wrong("provider", $"central configuration in account {account}", "none", "Create an OrganizationConfiguration of type CENTRAL first.")
            : central.Region != region ? call.Wrong("region", $"the home region {central.Region}", region, "Create it there: it holds for all linked regions.")
            : null;
    }
}
