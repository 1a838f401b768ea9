using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>A security service in the management account: watched like any other, and administered from the security account.</summary>
/// <remarks>Why the two accounts wait for each other: docs/decisions/0006-two-phase-deployment.md.</remarks>
public sealed class Delegation : ComponentResource
{
    /// <summary>The type token. It is in the URN of the detectors: a new token replaces them.</summary>
    public const string Token = "security-platform:detection:Delegation";

    /// <summary>Creates what the management account needs itself and, where the security account is ready, delegates.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public Delegation(string name, DelegationArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        var service = args.Service;
        foreach (var region in service.IsGlobal ? args.Regions.Take(1) : args.Regions)
        {
            var to = new Handover(this, name, args.SecurityAccount, region, service.IsGlobal, service.IsGlobal ? args.After : []);
            var own = service.Own?.Invoke(to);
            if (!service.NeedsOwner || args.ReadyRegions.Contains(region))
            {
                _ = service.Delegate(to with { After = own is null ? args.After : [own, .. args.After] });
            }
        }

        DelegatedRegions = service.NeedsOwner ? [.. args.Regions.Where(args.ReadyRegions.Contains)] : args.Regions;
        RegisterOutputs();
    }

    /// <summary>Where the security account is the administrator now.</summary>
    public IReadOnlyList<Region> DelegatedRegions { get; }
}
