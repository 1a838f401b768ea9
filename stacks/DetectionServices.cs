using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>The services that are delegated to the security account, as far as they are on.</summary>
static class DetectionServices
{
    static readonly Choice[] s_all =
    [
        new(DelegatedService.GuardDuty, static on => on.GuardDuty),
        new(DelegatedService.SecurityHub, static on => on.SecurityHub),
        new(DelegatedService.Config, static on => on.ConfigRecorder),
        new(DelegatedService.AccessAnalyzer, static on => on.AccessAnalyzer),
        new(DelegatedService.Macie, static on => on.Macie),
        new(DelegatedService.Inspector, static on => on.Inspector),
        new(DelegatedService.Detective, static on => on.Detective),
        new(DelegatedService.SecurityLake, static on => on.SecurityLake),
    ];

    public static IEnumerable<DelegatedService> Of(Platform platform) => s_all.Where(s => s.IsOn(platform.Switches)).Select(s => s.Service);

    sealed record Choice(DelegatedService Service, Func<Switches, bool> IsOn);
}
