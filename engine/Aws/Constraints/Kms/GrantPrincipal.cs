using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A grant names somebody who exists.</summary>
/// <remarks>Roles of accounts outside of the organization are taken for granted: the cloud knows nothing of them.</remarks>
sealed class GrantPrincipal() : CloudConstraint(
    "kms-grant-principal", "InvalidArnException", "KMS API Reference: CreateGrant", AwsTypes.KeyGrant)
{
    public override Violation? Check(CloudCall call)
    {
        var grantee = call.Made.Text("granteePrincipal");
        var known = !Arn.TryParse(grantee, out var arn) || !arn.Resource.StartsWith("role/", StringComparison.Ordinal)
            || call.Cloud.Organization.Find(arn.Account) is null || call.Cloud.Role(grantee) is not null;
        return known ? null : call.Wrong("granteePrincipal", "a role that exists", grantee, "Deploy the stack that makes the role first.");
    }
}
