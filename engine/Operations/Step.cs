using System.Collections.Immutable;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>One thing that was done, or in a preview would be done, to a resource.</summary>
public sealed record Step
{
    /// <summary>What.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>To which resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The resource before; null when it was not there.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>The resource after; null when it is gone.</summary>
    public ResourceState? New { get; init; }

    /// <summary>Every property that differs, by path; null where nothing was compared.</summary>
    public ImmutableSortedDictionary<string, PropertyChange>? DetailedDiff { get; init; }

    /// <summary>Top-level properties that differ.</summary>
    public ImmutableArray<string> DiffReasons { get; init; } = [];

    /// <summary>Top-level properties that need a new resource.</summary>
    public ImmutableArray<string> ReplaceReasons { get; init; } = [];

    /// <summary><c>urn::id</c> of the provider, or "".</summary>
    public string Provider => (New ?? Old)?.Provider ?? "";

    /// <summary>The type token.</summary>
    public string Type => (New ?? Old)?.Type ?? "";

    /// <summary>Whether it is about a provider that the engine made itself; such steps are shown to nobody.</summary>
    public bool IsInternal => Deploy.Urn.IsProviderType(Type) && Deploy.Urn.IsDefaultProvider(Urn);
}
