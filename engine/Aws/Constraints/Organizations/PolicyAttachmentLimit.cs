namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>A root, unit or account takes five service control policies, FullAWSAccess among them.</summary>
sealed class PolicyAttachmentLimit() : CloudConstraint(
    "organizations-policy-attachments", "ConstraintViolationException",
    "AWS Organizations User Guide: Quotas for AWS Organizations, MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", AwsTypes.OrganizationsPolicyAttachment)
{
    public override Violation? Check(CloudCall call)
    {
        var target = call.Made.Text("targetId");
        var id = call.Made.Id;
        var others = call.Cloud.Resources(AwsTypes.OrganizationsPolicyAttachment)
            .Count(a => a.Inputs.Text("targetId") == target && a.Id != id && a.Inputs.Text("policyId") != "p-FullAWSAccess");
        return others < 4 ? null : call.Wrong("targetId", $"at most 5 policies on {target} with FullAWSAccess", $"{others + 2}", "Merge policies, or attach some to a parent unit.");
    }
}
