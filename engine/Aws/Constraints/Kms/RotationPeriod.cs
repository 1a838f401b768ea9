namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>Keys rotate every 90 to 2,560 days.</summary>
sealed class RotationPeriod() : InputConstraint(
    "kms-rotation-period", "ValidationException", "KMS API Reference: EnableKeyRotation", AwsTypes.Key)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Number("rotationPeriodInDays") is { } days and not (>= 90 and <= 2560)
            ? subject.Wrong("rotationPeriodInDays", "90 to 2560", $"{days}", "Set it to 365.")
            : null;
}
