namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>Names of roles have 1 to 64 letters, digits and <c>+=,.@_-</c>.</summary>
sealed class RoleName() : InputConstraint(
    "iam-role-name", "ValidationError", "IAM API Reference: CreateRole", AwsTypes.Role)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        return name is null || (name.Length is >= 1 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || "+=,.@_-".Contains(c, StringComparison.Ordinal)))
            ? null
            : subject.Wrong("name", "1 to 64 letters, digits and +=,.@_-", name, "Choose another name.");
    }
}
