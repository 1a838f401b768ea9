using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="DistributionLogDestination"/> needs to be told.</summary>
public sealed record DistributionLogDestinationArgs
{
    /// <summary>The platform, whose register says which accounts may deliver.</summary>
    public required Platform Platform { get; init; }

    /// <summary>What must be there before: the archive with its policy.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
