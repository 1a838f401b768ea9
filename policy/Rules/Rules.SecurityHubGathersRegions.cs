using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A finding in another region is a finding that nobody reads.</summary>
    public static PolicyRule SecurityHubGathersRegions => field ??= new()
    {
        Id = "securityhub-gathers-regions",
        Title = "One region gathers the findings of Security Hub of every governed region",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.4.1", "NIST AU-6", "NIST SI-4"],
        Why = "Findings stay in their region unless an aggregator copies them; notification and tables read one region only.",
        Fix = "Declare a FindingAggregator that links every governed region.",
        Keys = [ConfigKeys.GovernedRegions, SwitchKeys.SecurityHub],
        Parameters = [PlatformParameters.GovernedRegions],
        Check = (organization, given) => organization.OfType(AwsTypes.FindingAggregator)
            .Select(aggregator => CheckGathered(organization, aggregator, given.Texts(PlatformParameters.GovernedRegions))),
    };

    static Finding CheckGathered(PlannedOrganization organization, PlannedResource aggregator, IReadOnlyList<string> governed)
    {
        var (mode, linked) = (aggregator["linkingMode"], aggregator["specifiedRegions"]);
        var home = organization.RegionOf(aggregator);
        var missing = governed.Where(region => region != home.Text && linked.Any(item => item.Is(region)) != true).Order(StringComparer.Ordinal).ToList();
        var gathered = missing.Count == 0 ? true
            : mode.Is("ALL_REGIONS") | (home.IsUnknown || missing.Exists(region => linked.Any(item => item.Is(region)) is null) ? null : false);
        return (mode.IsUnknown ? mode : linked).Must(gathered, $"{string.Join(", ", missing)} too");
    }
}
