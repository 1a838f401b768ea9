using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>Only the management account changes the organization.</summary>
sealed class OnlyManagement() : CloudConstraint(
    "organizations-only-management", "AccessDeniedException", "AWS Organizations API Reference: EnableAWSServiceAccess",
    AwsTypes.Organization, AwsTypes.OrganizationalUnit, AwsTypes.OrganizationsAccount, AwsTypes.OrganizationsPolicy,
    AwsTypes.OrganizationsPolicyAttachment, AwsTypes.DelegatedAdministrator, AwsTypes.ServiceAccess)
{
    public override Violation? Check(CloudCall call) => call.Cloud.IsManagement(call.Account) ? null : call.Wrong(
        "provider", $"management account {call.Cloud.Organization.ManagementAccountId}", $"account {call.Account}", "Declare it in the master stack.");
}
