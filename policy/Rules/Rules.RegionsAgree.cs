using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The region that one service forgot is the region that is used.</summary>
    public static PolicyRule RegionsAgree => field ??= new()
    {
        Id = "regions-agree",
        Title = "Services that work region by region cover the same regions",
        Severity = Severity.High,
        Controls = ["CIS 3.3", "FSBP GuardDuty.1", "FSBP Config.1", "NIST SI-4"],
        Why = "A region is added in one list and forgotten in the next: the trail records it, nobody detects anything in it.",
        Fix = "Build every list from the governed regions of the configuration.",
        Keys = [ConfigKeys.GovernedRegions],
        Parameters = [PlatformParameters.GovernedRegions],
        Check = (organization, given) =>
        {
            var services = RegionalServices.Of(organization).ToList();
            var expected = given.Texts(PlatformParameters.GovernedRegions) is { Count: > 0 } configured
                ? configured
                : [.. services.SelectMany(service => service.Regions).Distinct(StringComparer.Ordinal)];
            return services.Select(service => service.MustCover(expected));
        },
    };
}
