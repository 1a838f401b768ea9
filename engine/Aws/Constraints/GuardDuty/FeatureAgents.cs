namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Agents are settings of runtime monitoring only.</summary>
sealed class FeatureAgents() : InputConstraint(
    "guardduty-feature-agents", "BadRequestException", "GuardDuty API Reference: DetectorAdditionalConfiguration",
    AwsTypes.DetectorFeature, AwsTypes.DetectorOrganizationFeature)
{
    static readonly string[] s_known = ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"];

    public override Violation? Check(Subject subject)
    {
        const string member = "additionalConfigurations";
        var agents = subject.Inputs.Objects(member).Select(a => a.Text("name")).OfType<string>().ToArray();
        return agents.FirstOrDefault(a => !s_known.Contains(a)) is { } stranger
                ? subject.Wrong(member, $"one of {string.Join(", ", s_known)}", stranger, "Correct the name.")
            : agents.Length > 0 && subject.Inputs.Text("name") is { } name && name is not ("RUNTIME_MONITORING" or "EKS_RUNTIME_MONITORING")
                ? subject.Wrong(member, $"none for {name}", string.Join(", ", agents), "Move them to RUNTIME_MONITORING.")
            : null;
    }
}
