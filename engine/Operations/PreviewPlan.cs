using System.Collections.Immutable;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>A preview of one stack, as it was written to a file.</summary>
public sealed record PreviewPlan
{
    /// <summary>The stack's configuration by full key; secrets are blinded.</summary>
    public required ImmutableDictionary<string, string> Config { get; init; }

    /// <summary>What is deployed, as far as the document lists it.</summary>
    public required ImmutableArray<ResourceState> Before { get; init; }

    /// <summary>What the update would leave behind, as far as the document lists it.</summary>
    public required ImmutableArray<ResourceState> After { get; init; }

    /// <summary>The URNs of the resources that get a new resource in their place.</summary>
    public required ImmutableArray<string> Replaced { get; init; }

    /// <summary>How many unchanged resources the document counts and does not list.</summary>
    public int LeftOut { get; init; }

    /// <summary>The errors of the preview.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];
}
