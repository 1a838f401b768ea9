using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="ThreatDetection"/> needs to be told.</summary>
public sealed record ThreatDetectionArgs
{
    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The regions in which the management account has made this account GuardDuty's administrator.</summary>
    /// <value>Settings for the organization are made there only: AWS refuses them before.</value>
    public required IReadOnlyList<Region> DelegatedRegions { get; init; }

    /// <summary>The protection plans, for this account and for all members.</summary>
    /// <value>The default is every plan; none of them installs an agent.</value>
    public IReadOnlyList<string> Features { get; init; } = GuardDutyFeatures.Default;

    internal void Validate(string name)
    {
        var problems = new Problems(name).Unless(
            Regions.Count > 0, nameof(Regions), "at least one region", "none", "Name one in security-platform:governedRegions.");
        foreach (var region in DelegatedRegions.Except(Regions))
        {
            problems.Unless(false, nameof(DelegatedRegions), "governed regions only", region, "Add it to security-platform:governedRegions.");
        }

        problems.ThrowIfAny();
    }
}
