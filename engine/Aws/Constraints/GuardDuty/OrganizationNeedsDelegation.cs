namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Settings of the organization are the delegated administrator's, in each region after the delegation there.</summary>
sealed class OrganizationNeedsDelegation() : CloudConstraint(
    "guardduty-organization-delegation", "BadRequestException", "GuardDuty API Reference: UpdateOrganizationConfiguration",
    AwsTypes.DetectorOrganization, AwsTypes.DetectorOrganizationFeature)
{
    public override Violation? Check(CloudCall call) =>
        call.Cloud.Find(AwsTypes.DetectorAdministrator, call.Account, region: call.Region) is not null ? null : call.Wrong(
            "detectorId", $"account {call.Account} as delegated administrator of GuardDuty in {call.Region}", "none", "Create an OrganizationAdminAccount in the master stack for this region first.");
}
