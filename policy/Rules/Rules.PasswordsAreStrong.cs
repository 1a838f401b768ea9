namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The one user that was made by hand has a password.</summary>
    public static PolicyRule PasswordsAreStrong => field ??= new()
    {
        Id = "passwords-are-strong",
        Title = "The password policy of an account asks for long passwords that are not used again",
        Severity = Severity.Medium,
        Controls = ["CIS 1.8", "CIS 1.9", "FSBP IAM.7", "PCI DSS 8.3.6", "PCI DSS 8.3.7", "NIST IA-5(1)"],
        Why = "AWS asks for eight characters and remembers none, so a guessed password opens the console until somebody notices.",
        Fix = "Set MinimumPasswordLength to 14 or more and PasswordReusePrevention to 24.",
        Check = (organization, _) => organization.OfType(AwsTypes.PasswordPolicy).SelectMany(policy => new[]
        {
            policy["minimumPasswordLength"].MustBeAtLeast(14),
            policy["passwordReusePrevention"].MustBeAtLeast(24),
        }),
    };
}
