using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>The services that are delegated to the security account, as far as they are on.</summary>
static class DetectionServices
{
    static readonly (DelegatedService Service, Func<Switches, bool> IsOn)[] s_all =
    [
        (DelegatedService.GuardDuty, static on => on.GuardDuty),
        (DelegatedService.SecurityHub, static on => on.SecurityHub),
        (DelegatedService.Config, static on => on.ConfigRecorder),
        (DelegatedService.AccessAnalyzer, static on => on.AccessAnalyzer),
        (DelegatedService.Macie, static on => on.Macie),
        (DelegatedService.Inspector, static on => on.Inspector),
        (DelegatedService.Detective, static on => on.Detective),
        (DelegatedService.SecurityLake, static on => on.SecurityLake),
    ];

    public static IEnumerable<DelegatedService> Of(Platform platform) => s_all.Where(s => s.IsOn(platform.Switches)).Select(s => s.Service);
}
