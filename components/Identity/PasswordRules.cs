using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Identity;

/// <summary>The account's password policy for IAM users, as the CIS benchmark wants it.</summary>
/// <remarks>CIS AWS Foundations Benchmark 3.0.0, 1.8 and 1.9; FSBP IAM.7. Passwords do not expire: expiry makes them weaker.</remarks>
public sealed class PasswordRules : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:identity:PasswordRules";

    /// <summary>Sets the policy.</summary>
    public PasswordRules(string name, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        _ = new Aws.Iam.AccountPasswordPolicy($"{name}-policy", new()
        {
            MinimumPasswordLength = 14,
            PasswordReusePrevention = 24,
            RequireLowercaseCharacters = true,
            RequireUppercaseCharacters = true,
            RequireNumbers = true,
            RequireSymbols = true,
            AllowUsersToChangePassword = true,
        }, this.Child());
        RegisterOutputs();
    }
}
