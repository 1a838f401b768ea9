namespace SecurityPlatform.Components.Detection;

/// <summary>The protection plans that GuardDuty switches on for every account.</summary>
/// <remarks>
/// Names: DetectorFeatureConfiguration, Amazon GuardDuty API reference. Runtime monitoring is on, but installs no agent: its three
/// agent settings are off, and the workloads' owners decide. AI_PROTECTION and AI_ANALYST are too new to be in every region.
/// </remarks>
static class GuardDutyFeatures
{
    /// <summary>The plan that has settings for agents.</summary>
    public const string RuntimeMonitoring = "RUNTIME_MONITORING";

    public static IReadOnlyList<string> Default { get; } =
        ["EBS_MALWARE_PROTECTION", "EKS_AUDIT_LOGS", "LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS", RuntimeMonitoring, "S3_DATA_EVENTS"];

    /// <summary>The agents that a plan may install; all are named, because GuardDuty gives back those that are not.</summary>
    public static IReadOnlyList<string> Agents(string feature) =>
        feature == RuntimeMonitoring ? ["EC2_AGENT_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EKS_ADDON_MANAGEMENT"] : [];
}
