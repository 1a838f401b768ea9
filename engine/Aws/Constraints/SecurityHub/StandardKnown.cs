namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>A standard is named by its ARN: CIS 1.2.0 without, all others with a region.</summary>
sealed class StandardKnown() : InputConstraint(
    "securityhub-standard", "InvalidInputException", "AWS Security Hub User Guide: Standards reference",
    AwsTypes.HubPolicy, AwsTypes.StandardsSubscription)
{
    public override Violation? Check(Subject subject)
    {
        var single = subject.Type == AwsTypes.StandardsSubscription;
        var arns = single
            ? new[] { subject.Inputs.Text("standardsArn") }.OfType<string>()
            : subject.Inputs.Object("configurationPolicy")?.Texts("enabledStandardArns") ?? [];
        return arns.FirstOrDefault(arn => !StandardNames.Knows(arn)) is { } stranger
            ? subject.Wrong(single ? "standardsArn" : "configurationPolicy.enabledStandardArns", "the ARN of a standard of Security Hub", stranger, "Copy it from the standards reference, with the home region.")
            : null;
    }
}
