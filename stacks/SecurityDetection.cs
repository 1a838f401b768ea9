using Pulumi;
using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What the security account does for detection: it administers every service for the organization.</summary>
/// <param name="Detectors">GuardDuty's detectors by region.</param>
/// <param name="ReadyRegions">By service, the regions in which it is on.</param>
sealed record SecurityDetection(IReadOnlyDictionary<string, Output<string>> Detectors, Dictionary<string, object?> ReadyRegions)
{
    public static async Task<SecurityDetection> ComposeAsync(Platform platform, Neighbour master, ComponentResourceOptions account, Pending pending)
    {
        var regions = platform.GovernedRegions;
        var detection = new SecurityDetection(new Dictionary<string, Output<string>>(), []);
        foreach (var service in DetectionServices.Of(platform))
        {
            var delegated = await master.RegionsAsync(OutputNames.DelegatedRegions, service.Id, regions);
            var organization = new OrganizationServiceArgs
            {
                SecurityAccount = platform.SecurityAccountId,
                Regions = regions,
                DelegatedRegions = delegated,
                Accounts = [.. platform.Accounts.Where(member => member.Closed is null)],
            };
            switch (service.Id)
            {
                case "guardduty":
                    var threats = new ThreatDetection(service.Id, new() { Regions = regions, DelegatedRegions = delegated }, account);
                    detection = detection with { Detectors = threats.Detectors };
                    break;
                case "securityhub":
                    _ = new PostureManagement(service.Id, new()
                    {
                        HomeRegion = platform.HomeRegion,
                        Regions = regions,
                        DelegatedRegions = delegated,
                        OrganizationRoot = await master.ValueAsync(OutputNames.OrganizationRootId) is { } root ? (Input<string>)root : null,
                        Standards = platform.Standards,
                    }, account);
                    break;
                case "config" when delegated.Count > 0:
                    _ = new ConfigurationAggregation(service.Id, platform.HomeRegion, platform.SecurityAccountId, account);
                    break;
                case "securitylake" when delegated.Count > 0:
                    _ = new SecurityDataLake(service.Id, new() { Account = platform.SecurityAccountId, Regions = regions }, account);
                    break;
                case "access-analyzer":
                    _ = new AccessAnalysis(service.Id, new()
                    {
                        HomeRegion = platform.HomeRegion,
                        DelegatedRegions = delegated,
                        UnusedAccess = platform.Switches.UnusedAccess,
                    }, account);
                    break;
                case "macie":
                    _ = new SensitiveDataDiscovery(service.Id, organization, account);
                    break;
                case "inspector":
                    _ = new VulnerabilityScans(service.Id, organization, account);
                    break;
                case "detective":
                    _ = new InvestigationGraph(service.Id, organization, account);
                    break;
            }

            Note(service, regions, delegated, detection.ReadyRegions, pending);
        }

        return detection;
    }

    static void Note(
        DelegatedService service, IReadOnlyList<Region> regions, IReadOnlyList<Region> delegated, Dictionary<string, object?> ready, Pending pending)
    {
        const string What = "organization settings: deploy master, which delegates, then security again";
        if (service.NeedsOwner)
        {
            ready[service.Id] = regions.Select(region => region.ToString()).ToArray();
        }

        if (!service.IsGlobal)
        {
            pending.Regions(regions, delegated, $"{service.Title} {What}");
        }
        else if (delegated.Count == 0)
        {
            pending.Add($"{service.Title} {What}");
        }
    }
}
