namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A conformance pack has one template of at most 51,200 characters, with resources.</summary>
sealed class PackTemplate() : InputConstraint(
    "config-pack-template", "ConformancePackTemplateValidationException", "AWS Config API Reference: PutConformancePack",
    AwsTypes.ConformancePack, AwsTypes.OrganizationConformancePack)
{
    public override Violation? Check(Subject subject)
    {
        var body = subject.Inputs.Text("templateBody");
        return !subject.Inputs.Has("templateBody") && !subject.Inputs.Has("templateS3Uri")
                ? subject.Wrong("templateBody", "it or templateS3Uri", "neither", "Give the template.")
            : body is { Length: > 51_200 } ? subject.Wrong("templateBody", "at most 51200 characters", $"{body.Length}", "Put it into a bucket and give templateS3Uri.")
            : body is not null && !body.Contains("Resources", StringComparison.Ordinal)
                ? subject.Wrong("templateBody", "a template with Resources", "one without", "List the rules under Resources.")
            : null;
    }
}
