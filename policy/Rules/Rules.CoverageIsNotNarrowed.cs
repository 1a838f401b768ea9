using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly string[] TrailScope = ["isMultiRegionTrail", "isOrganizationTrail", "includeGlobalServiceEvents"];

    /// <summary>A region that is dropped from the list is not left by those who attack in it.</summary>
    public static PolicyRule CoverageIsNotNarrowed => field ??= new()
    {
        Id = "coverage-is-not-narrowed",
        Title = "No trail, detector, recorder or table covers less than before",
        Severity = Severity.Critical,
        Controls = ["CIS 3.1", "FSBP CloudTrail.1", "FSBP GuardDuty.1", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "One word in a list takes a region out of trail, detection and tables together; afterwards every rule about one plan is kept, "
            + "because nothing in it knows of the region.",
        Fix = "Restore the region or the scope, or let the owner of the platform agree in a waiver.",
        Keys = [ConfigKeys.GovernedRegions, SwitchKeys.GuardDuty, ConfigKeys.HomeRegion],
        Check = (organization, _) => organization.Before is { } before
            ? [.. CheckTrailScope(before, organization), .. CheckServices(before, organization), .. CheckProjections(before, organization)]
            : [],
    };

    static IEnumerable<Finding> CheckTrailScope(PlannedOrganization before, PlannedOrganization after) =>
        from old in before.OfType(AwsTypes.Trail)
        let now = after.Find(old.Urn)
        where now is not null
        from member in TrailScope
        where old[member].Or(member == "includeGlobalServiceEvents").Is(true) == true
        select now[member].Or(member == "includeGlobalServiceEvents").MustBe(true);

    static IEnumerable<Finding> CheckServices(PlannedOrganization before, PlannedOrganization after)
    {
        var services = RegionalServices.Of(after).ToList();
        return RegionalServices.Of(before).Select(old => services.Find(now => now.Title == old.Title && now.First.Stack == old.First.Stack)?.MustCover(old.Regions)
            ?? Finding.About(old.First, "", false, $"{old.Title} as before", "none in any region"));
    }

    static IEnumerable<Finding> CheckProjections(PlannedOrganization before, PlannedOrganization after) =>
        from old in before.OfType(AwsTypes.CatalogTable)
        let was = RegionsOf(old)
        let now = after.Find(old.Urn)
        where was.Text is not null && now is not null
        select CheckProjection(RegionsOf(now), was.Text!.Split(',', StringSplitOptions.TrimEntries));

    static Setting RegionsOf(PlannedResource table) => table["parameters"]["projection.region.values"];
}
