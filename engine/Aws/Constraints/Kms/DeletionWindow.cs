namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A key waits 7 to 30 days before it is gone.</summary>
sealed class DeletionWindow() : InputConstraint(
    "kms-deletion-window", "ValidationException", "KMS API Reference: ScheduleKeyDeletion", AwsTypes.Key)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Number("deletionWindowInDays") is { } days and not (>= 7 and <= 30)
            ? subject.Wrong("deletionWindowInDays", "7 to 30", $"{days}", "Set it to 30.")
            : null;
}
