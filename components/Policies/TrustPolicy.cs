namespace SecurityPlatform.Components.Policies;

/// <summary>Who may take a role.</summary>
public static class TrustPolicy
{
    /// <summary>Lets one service take the role, only on behalf of what the condition says.</summary>
    /// <remarks>IAM user guide, "The confused deputy problem".</remarks>
    public static PolicyDocument Service(string service, Condition onBehalfOf) => new(Statement.Allow("Trust", "sts:AssumeRole") with
    {
        Principal = Principal.Service(service),
        Conditions = [onBehalfOf],
    });
}
