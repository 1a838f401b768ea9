namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>What is attached must exist. AWS's own policies always do.</summary>
sealed class PolicyExists() : CloudConstraint(
    "organizations-policy-exists", "PolicyNotFoundException", "AWS Organizations API Reference: AttachPolicy", AwsTypes.OrganizationsPolicyAttachment)
{
    public override Violation? Check(CloudCall call)
    {
        var policy = call.Made.Text("policyId");
        return policy is "p-FullAWSAccess" or "p-RCPFullAWSAccess" || call.Cloud.Find(AwsTypes.OrganizationsPolicy, policy) is not null ? null : call.Wrong(
            "policyId", "the id of an existing policy", policy, "Create the policy first, and pass its id.");
    }
}
