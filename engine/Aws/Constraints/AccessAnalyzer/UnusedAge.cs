namespace SecurityPlatform.Engine.Aws.Constraints.AccessAnalyzer;

/// <summary>Access is unused after 1 to 365 days.</summary>
sealed class UnusedAge() : InputConstraint(
    "access-analyzer-age", "ValidationException", "IAM Access Analyzer API Reference: UnusedAccessConfiguration", AwsTypes.Analyzer)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Object("configuration")?.Object("unusedAccess")?.Number("unusedAccessAge") is { } days && days is < 1 or > 365
            ? subject.Wrong("configuration.unusedAccess.unusedAccessAge", "1 to 365", $"{days}", "Correct the number.")
            : null;
}
