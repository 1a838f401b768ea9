namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Features are known by their names.</summary>
sealed class FeatureName() : InputConstraint(
    "guardduty-feature-name", "BadRequestException", "GuardDuty API Reference: DetectorFeatureConfiguration",
    AwsTypes.DetectorFeature, AwsTypes.DetectorOrganizationFeature)
{
    static readonly string[] s_known =
    [
        "S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS",
        "EKS_RUNTIME_MONITORING", "RUNTIME_MONITORING", "AI_PROTECTION", "AI_ANALYST",
    ];

    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        return name is null || s_known.Contains(name) ? null : subject.Wrong("name", $"one of {string.Join(", ", s_known)}", name, "Correct the name.");
    }
}
