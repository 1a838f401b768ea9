using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Miners start where nobody looks.</summary>
    public static PolicyRule GuardDutyCoversRegions => field ??= new()
    {
        Id = "guardduty-covers-regions",
        Title = "GuardDuty watches the organization in every governed region",
        Severity = Severity.Critical,
        Controls = ["FSBP GuardDuty.1", "PCI DSS 11.5.1", "NIST SI-4"],
        Why = "GuardDuty is switched on region by region; instances in a region without it raise no finding.",
        Fix = "Declare an OrganizationConfiguration for each governed region.",
        Keys = [SwitchKeys.GuardDuty, ConfigKeys.GovernedRegions],
        Parameters = [PlatformParameters.GovernedRegions, PlatformParameters.Services],
        Check = (organization, given) => organization.OfType(AwsTypes.GuardDutyOrganization).Count > 0
            || (organization.IsWhole && PlatformParameters.HasService(given, SwitchKeys.GuardDuty))
            ? given.Texts(PlatformParameters.GovernedRegions).Select(region => CheckWatched(organization, region))
            : [],
    };

    static Finding CheckWatched(PlannedOrganization organization, string region)
    {
        bool? watched = false;
        foreach (var configuration in organization.OfType(AwsTypes.GuardDutyOrganization))
        {
            var place = organization.RegionOf(configuration);
            watched |= place.IsKnown ? place.Is(region) : null;
        }

        return Finding.About("guardduty", watched, $"an organization configuration in {region}", "none");
    }
}
