using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>Types of policies that Organizations keeps.</summary>
static class PolicyTypes
{
    public const string ServiceControl = "SERVICE_CONTROL_POLICY";

    /// <summary>The type; service control by default.</summary>
    public static string Of(PropertyMap inputs) => inputs.Text("type") ?? ServiceControl;

    /// <summary>Whether the policy is written in the IAM policy language.</summary>
    public static bool IsBoundary(PropertyMap inputs) => Of(inputs) is ServiceControl or "RESOURCE_CONTROL_POLICY";
}
