namespace SecurityPlatform.Components.Detection;

/// <summary>The protection plans that GuardDuty switches on for every account.</summary>
/// <remarks>
/// Names: DetectorFeatureConfiguration, Amazon GuardDuty API reference. RUNTIME_MONITORING is left out: it installs agents in
/// workloads, which their owners must decide.
/// </remarks>
static class GuardDutyFeatures
{
    public static IReadOnlyList<string> Default { get; } =
        ["EBS_MALWARE_PROTECTION", "EKS_AUDIT_LOGS", "LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS", "S3_DATA_EVENTS"];
}
