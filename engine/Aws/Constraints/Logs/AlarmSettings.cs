namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>An alarm compares, counts and treats gaps in ways that CloudWatch knows.</summary>
sealed class AlarmSettings() : InputConstraint(
    "cloudwatch-alarm-settings", "ValidationError", "CloudWatch API Reference: PutMetricAlarm", AwsTypes.MetricAlarm)
{
    public override Violation? Check(Subject subject)
    {
        var inputs = subject.Inputs;
        return inputs.Text("treatMissingData") is { } missing && missing is not ("breaching" or "notBreaching" or "ignore" or "missing")
                ? subject.Wrong("treatMissingData", "breaching, notBreaching, ignore or missing", missing, "Set one of them.")
            : inputs.Text("comparisonOperator") is { } comparison && !comparison.EndsWith("Threshold", StringComparison.Ordinal)
                ? subject.Wrong("comparisonOperator", "an operator such as GreaterThanOrEqualToThreshold", comparison, "Correct the name.")
            : inputs.Number("period") is { } period && period is not (10 or 20 or 30) && period % 60 != 0
                ? subject.Wrong("period", "10, 20, 30 or a multiple of 60 seconds", $"{period}", "Round it.")
            : null;
    }
}
