using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>How every detector of the platform is set.</summary>
static class DetectorSettings
{
    /// <summary>Updates of findings are sent as often as GuardDuty can; the default would be every six hours.</summary>
    public static Aws.GuardDuty.DetectorArgs In(Region region) =>
        new() { Region = region.ToString(), Enable = true, FindingPublishingFrequency = "FIFTEEN_MINUTES" };
}
