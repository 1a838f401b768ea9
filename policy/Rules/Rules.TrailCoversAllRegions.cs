using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>An attacker works in the region that nobody watches.</summary>
    public static PolicyRule TrailCoversAllRegions => field ??= new()
    {
        Id = "trail-covers-all-regions",
        Title = "Trails record every region and the global services",
        Severity = Severity.Critical,
        Controls = ["CIS 3.1", "FSBP CloudTrail.1", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "A trail of one region is blind to instances started, keys made and buckets opened in all others; "
            + "IAM and STS calls are global and get lost without includeGlobalServiceEvents.",
        Fix = "Set IsMultiRegionTrail and IncludeGlobalServiceEvents to true.",
        Keys = [ConfigKeys.GovernedRegions],
        Check = (organization, _) => organization.OfType(AwsTypes.Trail).SelectMany(trail => new[]
        {
            trail["isMultiRegionTrail"].MustBe(true),
            trail["includeGlobalServiceEvents"].Or(true).MustBe(true),
        }),
    };
}
