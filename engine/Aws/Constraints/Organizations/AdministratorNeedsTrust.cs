using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>A service is trusted first, delegated then.</summary>
sealed class AdministratorNeedsTrust() : CloudConstraint(
    "organizations-administrator-trust", "ConstraintViolationException",
    "AWS Organizations API Reference: ConstraintViolationException, SERVICE_ACCESS_NOT_ENABLED", AwsTypes.DelegatedAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var service = call.Made.Text("servicePrincipal");
        return call.Cloud.Trusts(service) ? null : call.Wrong(
            "servicePrincipal", "a service with trusted access", service, "Add it to the organization's awsServiceAccessPrincipals, or create an AwsServiceAccess first and depend on it.");
    }
}
