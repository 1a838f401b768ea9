using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>What the engine answered to a registration or a read.</summary>
sealed class ResourceState
{
    public required string Urn { get; init; }

    /// <summary>The id; "" while it is not known.</summary>
    public string Id { get; init; } = "";

    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>Whether an output that is not in <see cref="Outputs"/> is known to be empty.</summary>
    public bool IsMissingKnown { get; init; } = true;

    /// <summary>Whether nothing is known whatever <see cref="Outputs"/> says.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Output to URNs; remote components only, null otherwise.</summary>
    public PropertyDependencies? Dependencies { get; init; }
}
