namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>What is associated must exist.</summary>
sealed class AssociationPolicy() : CloudConstraint(
    "securityhub-association-policy", "ResourceNotFoundException", "AWS Security Hub API Reference: StartConfigurationPolicyAssociation",
    AwsTypes.HubPolicyAssociation)
{
    public override Violation? Check(CloudCall call)
    {
        var policy = call.Made.Text("policyId");
        return policy == "SELF_MANAGED_SECURITY_HUB" || call.Cloud.Find(AwsTypes.HubPolicy, policy, call.Account) is not null ? null : call.Wrong(
            "policyId", "the id of an existing configuration policy", policy, "Create the policy first, and pass its id.");
    }
}
