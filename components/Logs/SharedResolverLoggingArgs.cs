using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="SharedResolverLogging"/> needs to be told.</summary>
public sealed record SharedResolverLoggingArgs
{
    /// <summary>The platform, which names the archive and the organization.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The regions with VPCs.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>What must be there before: the archive with its policy.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Count > 0, nameof(Regions), "at least one region", "none", "Set security-platform:governedRegions.")
        .ThrowIfAny();
}
