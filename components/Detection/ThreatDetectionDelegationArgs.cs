using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="ThreatDetectionDelegation"/> needs to be told.</summary>
public sealed record ThreatDetectionDelegationArgs
{
    /// <summary>The account that administers GuardDuty; AWS wants the same one in every region.</summary>
    public required AccountId SecurityAccount { get; init; }

    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The regions in which the security account has a detector already.</summary>
    /// <value>Delegation elsewhere would make AWS create one that Pulumi then cannot.</value>
    public required IReadOnlyList<Region> ReadyRegions { get; init; }

    /// <summary>What must be there before: GuardDuty's access to the organization.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Count > 0, nameof(Regions), "at least one region", "none", "Name one in security-platform:governedRegions.")
        .ThrowIfAny();
}
