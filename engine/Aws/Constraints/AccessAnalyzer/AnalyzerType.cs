namespace SecurityPlatform.Engine.Aws.Constraints.AccessAnalyzer;

/// <summary>An analyzer is of one of six types, and its settings belong to the type.</summary>
sealed class AnalyzerType() : InputConstraint(
    "access-analyzer-type", "ValidationException", "IAM Access Analyzer API Reference: CreateAnalyzer", AwsTypes.Analyzer)
{
    public override Violation? Check(Subject subject)
    {
        string[] known = ["ACCOUNT", "ACCOUNT_INTERNAL_ACCESS", "ACCOUNT_UNUSED_ACCESS", "ORGANIZATION", "ORGANIZATION_INTERNAL_ACCESS", "ORGANIZATION_UNUSED_ACCESS"];
        var type = subject.Inputs.Text("type") ?? "ACCOUNT";
        return !known.Contains(type) ? subject.Wrong("type", $"one of {string.Join(", ", known)}", type, "Correct the name.")
            : subject.Inputs.Object("configuration")?.Has("unusedAccess") is true && !type.EndsWith("_UNUSED_ACCESS", StringComparison.Ordinal)
                ? subject.Wrong("configuration.unusedAccess", $"none with {type}", "one", "Set the type to ORGANIZATION_UNUSED_ACCESS.")
            : null;
    }
}
