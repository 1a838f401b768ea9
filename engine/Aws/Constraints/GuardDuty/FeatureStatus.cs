namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>A detector's feature is ENABLED or DISABLED.</summary>
sealed class FeatureStatus() : InputConstraint(
    "guardduty-feature-status", "BadRequestException", "GuardDuty API Reference: DetectorFeatureConfiguration", AwsTypes.DetectorFeature)
{
    public override Violation? Check(Subject subject)
    {
        var status = subject.Inputs.Text("status");
        return status is null or "ENABLED" or "DISABLED" ? null : subject.Wrong("status", "ENABLED or DISABLED", status, "Set one of them.");
    }
}
