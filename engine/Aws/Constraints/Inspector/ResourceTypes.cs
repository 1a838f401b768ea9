namespace SecurityPlatform.Engine.Aws.Constraints.Inspector;

/// <summary>Inspector scans types that it knows, and code of functions only with the functions.</summary>
sealed class ResourceTypes() : InputConstraint(
    "inspector-resource-types", "ValidationException", "Amazon Inspector API Reference: Enable", AwsTypes.InspectorEnabler)
{
    public override Violation? Check(Subject subject)
    {
        string[] known = ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE", "CODE_REPOSITORY"];
        var types = subject.Inputs.Texts("resourceTypes").ToArray();
        return types.FirstOrDefault(t => !known.Contains(t)) is { } stranger
                ? subject.Wrong("resourceTypes", $"one of {string.Join(", ", known)}", stranger, "Correct the name.")
            : types.Contains("LAMBDA_CODE") && !types.Contains("LAMBDA")
                ? subject.Wrong("resourceTypes", "LAMBDA with LAMBDA_CODE", "LAMBDA_CODE alone", "Add LAMBDA.")
            : null;
    }
}
