namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A password policy asks for 6 to 128 characters and remembers 1 to 24 passwords.</summary>
sealed class PasswordLimits() : InputConstraint(
    "iam-password-policy", "ValidationError", "IAM API Reference: UpdateAccountPasswordPolicy", AwsTypes.PasswordPolicy)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Number("minimumPasswordLength") is { } length && length is < 6 or > 128
            ? subject.Wrong("minimumPasswordLength", "6 to 128", $"{length}", "Correct the number.")
            : subject.Inputs.Number("passwordReusePrevention") is { } reuse && reuse is < 1 or > 24
                ? subject.Wrong("passwordReusePrevention", "1 to 24", $"{reuse}", "Correct the number.")
                : null;
}
