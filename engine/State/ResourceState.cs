using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>One resource as a stack's state records it (protocol.md section 8.1).</summary>
public sealed record ResourceState
{
    /// <summary>The identity.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; init; }

    /// <summary>The provider's id; "" for components and for what a preview would create.</summary>
    public string Id { get; init; } = "";

    /// <summary>The checked inputs.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The outputs.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>URN of the parent, or "".</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether deletion is refused.</summary>
    public bool Protect { get; init; }

    /// <summary>True when it was read only and belongs to somebody else.</summary>
    public bool External { get; init; }

    /// <summary>True for the old half of a replacement that still has to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>True when it was deleted already and its replacement was not created yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Whether deletion only forgets it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>URNs it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Property name to the URNs it came from.</summary>
    public PropertyDependencies PropertyDependencies { get; init; } = PropertyDependencies.Empty;

    /// <summary><c>urn::id</c> of its provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Names of outputs to treat as secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Why the creation was only half done; empty when it was.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>Time limits, or null.</summary>
    public OperationTimeouts? CustomTimeouts { get; init; }

    /// <summary>The id it was imported from, or "".</summary>
    public string ImportId { get; init; } = "";

    /// <summary>URN whose deletion takes it with it, or "".</summary>
    public string DeletedWith { get; init; } = "";

    /// <summary>URNs whose replacement replaces it.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces it, or null.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Ignored property paths.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose change replaces it.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose diff is not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Hooks by moment.</summary>
    public HookBinding Hooks { get; init; } = HookBinding.Empty;

    /// <summary>When it was created, or null.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public DateTimeOffset? Modified { get; init; }
}
