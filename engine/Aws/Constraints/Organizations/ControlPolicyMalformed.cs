using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>A service control policy must be a policy without principals.</summary>
sealed class ControlPolicyMalformed() : InputConstraint(
    "organizations-policy-malformed", "MalformedPolicyDocumentException", "AWS Organizations API Reference: CreatePolicy", AwsTypes.OrganizationsPolicy)
{
    public override Violation? Check(Subject subject) => PolicyTypes.Of(subject.Inputs) == PolicyTypes.ServiceControl
        ? PolicyRules.Malformed(subject, "content", PolicyKind.ServiceControl)
        : null;
}
