namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>A policy is attached where its type is enabled.</summary>
/// <remarks>An organization that no stack manages is not looked into.</remarks>
sealed class PolicyTypeEnabled() : CloudConstraint(
    "organizations-policy-type", "PolicyTypeNotEnabledException", "AWS Organizations API Reference: AttachPolicy", AwsTypes.OrganizationsPolicyAttachment)
{
    public override Violation? Check(CloudCall call)
    {
        if (call.Cloud.Resources(AwsTypes.Organization) is not [var organization, ..]
            || call.Cloud.Find(AwsTypes.OrganizationsPolicy, call.Made.Text("policyId")) is not { } policy)
        {
            return null;
        }

        var type = PolicyTypes.Of(policy.Inputs);
        return organization.Inputs.Texts("enabledPolicyTypes").Contains(type) ? null : call.Wrong(
            "policyId", "a policy of an enabled type", type, "Add the type to the organization's enabledPolicyTypes first.");
    }
}
