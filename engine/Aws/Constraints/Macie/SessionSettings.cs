namespace SecurityPlatform.Engine.Aws.Constraints.Macie;

/// <summary>Macie is ENABLED or PAUSED, and publishes every 15 minutes, hour or six hours.</summary>
sealed class SessionSettings() : InputConstraint(
    "macie-session", "ValidationException", "Amazon Macie API Reference: Amazon Macie Administration", AwsTypes.MacieAccount)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Text("status") is { } status && status is not ("ENABLED" or "PAUSED")
            ? subject.Wrong("status", "ENABLED or PAUSED", status, "Set one of them.")
            : subject.Inputs.Text("findingPublishingFrequency") is { } frequency && frequency is not ("FIFTEEN_MINUTES" or "ONE_HOUR" or "SIX_HOURS")
                ? subject.Wrong("findingPublishingFrequency", "FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS", frequency, "Set one of them.")
                : null;
}
