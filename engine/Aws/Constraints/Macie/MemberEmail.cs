namespace SecurityPlatform.Engine.Aws.Constraints.Macie;

/// <summary>A member of Macie is named with the address of its root user.</summary>
sealed class MemberEmail() : InputConstraint(
    "macie-member-email", "ValidationException", "Amazon Macie API Reference: Members", AwsTypes.MacieMember)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Text("email") is { } email && !email.Contains('@', StringComparison.Ordinal)
            ? subject.Wrong("email", "an e-mail address", email, "Give the address of the account's root user.")
            : null;
}
