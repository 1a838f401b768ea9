namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Findings are updated every 15 minutes, hour or six hours.</summary>
sealed class PublishingFrequency() : InputConstraint(
    "guardduty-frequency", "BadRequestException", "GuardDuty API Reference: CreateDetector", AwsTypes.Detector)
{
    public override Violation? Check(Subject subject)
    {
        var value = subject.Inputs.Text("findingPublishingFrequency");
        return value is null or "FIFTEEN_MINUTES" or "ONE_HOUR" or "SIX_HOURS" ? null : subject.Wrong(
            "findingPublishingFrequency", "FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS", value, "Set one of them.");
    }
}
