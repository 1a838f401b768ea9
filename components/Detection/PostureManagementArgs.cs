using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="PostureManagement"/> needs to be told.</summary>
public sealed record PostureManagementArgs
{
    /// <summary>The region that gets all findings. It cannot be changed later without losing the aggregator.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The regions in which the management account has made this account Security Hub's administrator.</summary>
    public required IReadOnlyList<Region> DelegatedRegions { get; init; }

    /// <summary>The id of the organization's root, which the policy is associated with; none before the management account is deployed.</summary>
    public required Input<string>? OrganizationRoot { get; init; }

    /// <summary>What is checked.</summary>
    public IReadOnlyList<SecurityStandard> Standards { get; init; } = SecurityStandards.Default;

    /// <summary>Controls that are off for everybody, such as <c>IAM.6</c>.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> DisabledControls { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Contains(HomeRegion), nameof(Regions), $"the home region {HomeRegion} among them", string.Join(", ", Regions), "Add it to security-platform:governedRegions.")
        .Unless(Standards.Count > 0, nameof(Standards), "at least one standard", "none", "Name one in security-platform:securityHubStandards, or turn securityHub off.")
        .ThrowIfAny();
}
