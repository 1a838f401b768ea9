namespace SecurityPlatform.Engine.Aws.Constraints.Inspector;

/// <summary>Code of functions is scanned only with the functions.</summary>
sealed class AutoEnableCode() : InputConstraint(
    "inspector-auto-enable", "ValidationException", "Amazon Inspector API Reference: UpdateOrganizationConfiguration", AwsTypes.InspectorOrganization)
{
    public override Violation? Check(Subject subject)
    {
        var enable = subject.Inputs.Object("autoEnable");
        return enable?.Flag("lambdaCode") is true && enable.Flag("lambda") is not true
            ? subject.Wrong("autoEnable.lambdaCode", "lambda with it", "it alone", "Set lambda too.")
            : null;
    }
}
