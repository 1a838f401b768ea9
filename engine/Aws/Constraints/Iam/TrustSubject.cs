using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A role that GitHub may take says for which subject.</summary>
sealed class TrustSubject() : InputConstraint(
    "iam-trust-subject", "MalformedPolicyDocument", "IAM User Guide: Create a role for OpenID Connect federation, Configuring a role for GitHub OIDC identity provider",
    AwsTypes.Role)
{
    public override Violation? Check(Subject subject)
    {
        const string key = "token.actions.githubusercontent.com:sub";
        return PolicyText.Of(subject.Inputs, "assumeRolePolicy") is { } text && text.Contains("oidc-provider/token.actions.githubusercontent.com", StringComparison.Ordinal)
            && PolicyParser.Parse(text, PolicyKind.Trust).Document is { } policy
            && policy.Statements.Any(s => s.Allows && !s.Conditions.Any(c => c.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && c.Values.All(v => v != "*")))
                ? subject.Wrong("assumeRolePolicy", $"a condition on {key}", "none", "Name the repository and the environment.")
                : null;
    }
}
