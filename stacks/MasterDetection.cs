using Pulumi;
using SecurityPlatform.Components.Detection;
using SecurityPlatform.Components.Organization;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What the management account does for detection: it hands every service over to the security account.</summary>
static class MasterDetection
{
    /// <summary>The principals of the services that are on.</summary>
    public static IEnumerable<string> TrustedServices(Platform platform) => DetectionServices.Of(platform).SelectMany(service => service.Principals);

    /// <summary>Delegates each service where the security account is ready; returns the regions by service.</summary>
    public static async Task<Dictionary<string, object?>> DelegateAsync(
        Platform platform, Neighbour security, OrganizationAccess organization, ComponentResourceOptions account, Pending pending)
    {
        Dictionary<string, object?> delegated = [];
        foreach (var service in DetectionServices.Of(platform))
        {
            var ready = service.NeedsOwner ? await security.RegionsAsync(OutputNames.ReadyRegions, service.Id, platform.GovernedRegions) : [];
            var delegation = new Delegation(service.Id, new()
            {
                Service = service,
                SecurityAccount = platform.SecurityAccountId,
                Regions = platform.GovernedRegions,
                ReadyRegions = ready,
                After = organization.TrustedAccess,
            }, account);
            delegated[service.Id] = delegation.DelegatedRegions.Select(region => region.ToString()).ToArray();
            pending.Regions(platform.GovernedRegions, delegation.DelegatedRegions,
                $"{service.Title} delegation: deploy security, which switches it on, then master again");
        }

        return delegated;
    }
}
