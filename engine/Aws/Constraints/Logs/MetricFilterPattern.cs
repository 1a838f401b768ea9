namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A filter pattern has at most 1,024 characters.</summary>
sealed class MetricFilterPattern() : InputConstraint(
    "logs-metric-filter-pattern", "InvalidParameterException", "CloudWatch Logs API Reference: PutMetricFilter", AwsTypes.LogMetricFilter)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Text("pattern") is { Length: > 1_024 } pattern
            ? subject.Wrong("pattern", "at most 1024 characters", $"{pattern.Length}", "Split the filter.")
            : null;
}
