using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>How every hub of the platform is set.</summary>
static class HubSettings
{
    /// <summary>No default standards: the configuration policy chooses. One finding per control, which cannot be set later.</summary>
    public static Aws.SecurityHub.AccountArgs In(Region region) => new()
    {
        Region = region.ToString(),
        EnableDefaultStandards = false,
        AutoEnableControls = true,
        ControlFindingGenerator = "SECURITY_CONTROL",
    };
}
