using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>A service control policy has at most 5,120 characters.</summary>
sealed class ControlPolicySize() : InputConstraint(
    "organizations-policy-size", "ConstraintViolationException",
    "AWS Organizations User Guide: Quotas for AWS Organizations, POLICY_CONTENT_LIMIT_EXCEEDED", AwsTypes.OrganizationsPolicy)
{
    public override Violation? Check(Subject subject)
    {
        var content = PolicyText.Of(subject.Inputs, "content");
        return content is null || !PolicyTypes.IsBoundary(subject.Inputs) || content.Length <= 5_120 ? null : subject.Wrong(
            "content", "at most 5120 characters, spaces too", $"{content.Length}", "Write the JSON without spaces, or split the policy.");
    }
}
