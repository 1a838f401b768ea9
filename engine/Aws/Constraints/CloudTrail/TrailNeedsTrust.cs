using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>An organization trail needs trusted access for CloudTrail.</summary>
sealed class TrailNeedsTrust() : CloudConstraint(
    "cloudtrail-trusted-access", "CloudTrailAccessNotEnabledException", "CloudTrail User Guide: Prepare for creating a trail for your organization",
    AwsTypes.Trail, AwsTypes.TrailAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var organization = call.Type == AwsTypes.TrailAdministrator || call.Inputs.Flag("isOrganizationTrail") is true;
        return !organization || call.Cloud.Trusts(TrailDelivery.Service) ? null : call.Wrong(
            call.Type == AwsTypes.Trail ? "isOrganizationTrail" : "accountId", $"an organization that trusts {TrailDelivery.Service}", "none that does",
            "Add it to the organization's awsServiceAccessPrincipals, or create an AwsServiceAccess first and depend on it.");
    }
}
