namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Runtime monitoring comes in its new form or its old one.</summary>
sealed class FeatureConflict() : CloudConstraint(
    "guardduty-feature-conflict", "BadRequestException", "GuardDuty User Guide: Runtime Monitoring, migrating from EKS Runtime Monitoring",
    AwsTypes.DetectorFeature)
{
    public override Violation? Check(CloudCall call)
    {
        var other = call.Made.Text("name") switch { "RUNTIME_MONITORING" => "EKS_RUNTIME_MONITORING", "EKS_RUNTIME_MONITORING" => "RUNTIME_MONITORING", _ => null };
        return other is not null && call.Inputs.Text("status") == "ENABLED"
            && call.Cloud.Find(AwsTypes.DetectorFeature, $"{call.Made.Text("detectorId")}/{other}", call.Account, call.Region)?.Inputs.Text("status") == "ENABLED"
                ? call.Wrong("name", $"no {other} beside it", "both", "Keep RUNTIME_MONITORING.")
                : null;
    }
}
