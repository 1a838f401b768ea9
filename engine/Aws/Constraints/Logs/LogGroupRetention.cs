namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>CloudWatch Logs keeps events for certain numbers of days only.</summary>
sealed class LogGroupRetention() : InputConstraint(
    "logs-retention", "InvalidParameterException", "CloudWatch Logs API Reference: PutRetentionPolicy", AwsTypes.LogGroup)
{
    static readonly int[] s_days =
        [0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public override Violation? Check(Subject subject) =>
        subject.Inputs.Number("retentionInDays") is { } days && !Array.Exists(s_days, d => d == days)
            ? subject.Wrong("retentionInDays", $"one of {string.Join(", ", s_days)}", $"{days}", $"Set {s_days.FirstOrDefault(d => d >= days, 3653)}.")
            : null;
}
