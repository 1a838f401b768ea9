using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Looks at what an account has before the platform comes.</summary>
interface IAccountInspector
{
    /// <summary>What is there already and what stands in the way, region by region.</summary>
    Task<PreFlight> FindAsync(IReadOnlyList<Region> regions, CancellationToken cancellationToken = default);
}
