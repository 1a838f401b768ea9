using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Providers;

/// <summary>What changed.</summary>
/// <param name="Changes">Property path (for example <c>tags.env</c>, <c>rules[0].days</c>) to the kind of change; empty when nothing did.</param>
/// <param name="DeleteBeforeReplace">Whether the old resource must go before the new one can come.</param>
public sealed record DiffResult(ImmutableSortedDictionary<string, PropertyChange> Changes, bool DeleteBeforeReplace)
{
    /// <summary>Nothing changed.</summary>
    public static DiffResult Same { get; } = new(ImmutableSortedDictionary<string, PropertyChange>.Empty, false);

    /// <summary>Whether anything changed.</summary>
    public bool HasChanges => Changes.Count > 0;

    /// <summary>Whether a change needs a new resource.</summary>
    public bool Replaces => Changes.Values.Any(c => c.Replaces);
}
