using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>An organization trail is made by the management account or CloudTrail's delegated administrator.</summary>
sealed class TrailOrganizationCaller() : CloudConstraint(
    "cloudtrail-organization-caller", "NotOrganizationMasterAccountException", "CloudTrail API Reference: CreateTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call) =>
        call.Inputs.Flag("isOrganizationTrail") is not true
        || call.Cloud.IsManagement(call.Account)
        || call.Cloud.Find(AwsTypes.TrailAdministrator, call.Account) is not null
            ? null
            : call.Wrong("isOrganizationTrail", "the management account or the delegated administrator of CloudTrail", $"account {call.Account}", "Declare the trail in the master stack.");
}
