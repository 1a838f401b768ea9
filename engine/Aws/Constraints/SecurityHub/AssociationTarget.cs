using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>A policy is associated with the root, a unit or an account of the organization.</summary>
sealed class AssociationTarget() : CloudConstraint(
    "securityhub-association-target", "InvalidInputException", "AWS Security Hub API Reference: StartConfigurationPolicyAssociation",
    AwsTypes.HubPolicyAssociation)
{
    public override Violation? Check(CloudCall call)
    {
        var target = call.Made.Text("targetId");
        var exists = target.StartsWith("r-", StringComparison.Ordinal) ? target == call.Cloud.Organization.RootId
            : target.StartsWith("ou-", StringComparison.Ordinal) ? call.Cloud.Find(AwsTypes.OrganizationalUnit, target) is not null
            : call.Cloud.IsInOrganization(target);
        return exists ? null : call.Wrong("targetId", $"a root, unit or account of organization {call.Cloud.Organization.Id}", target, "Correct the id.");
    }
}
