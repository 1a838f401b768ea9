using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="Delegation"/> needs to be told.</summary>
public sealed record DelegationArgs
{
    /// <summary>The service.</summary>
    public required DelegatedService Service { get; init; }

    /// <summary>The account that administers it; AWS wants the same one in every region.</summary>
    public required AccountId SecurityAccount { get; init; }

    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The regions in which the security account has the service on already.</summary>
    /// <value>The default is none. Without meaning for a service that does not need it.</value>
    public IReadOnlyList<Region> ReadyRegions { get; init; } = [];

    /// <summary>What must be there before: the service's access to the organization.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Count > 0, nameof(Regions), "at least one region", "none", "Name one in security-platform:governedRegions.")
        .ThrowIfAny();
}
