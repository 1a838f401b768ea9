using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>What an operation did, or in a preview would do.</summary>
public sealed record OperationResult
{
    /// <summary>What was asked for.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>The stack.</summary>
    public required StackSpec Stack { get; init; }

    /// <summary>True when nothing was to be changed by the operation itself.</summary>
    public bool Preview { get; init; }

    /// <summary>Every step, those of default providers included; what a resource needs comes before it, deletions last.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>Messages, in the order in which they came.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What policies have to say; in a preview a mandatory one does not stop the rest.</summary>
    public ImmutableArray<PolicyViolation> Violations { get; init; } = [];

    /// <summary>Number of resources by step; replacements count once, default providers not at all.</summary>
    public ChangeSummary ChangeSummary { get; init; } = ChangeSummary.Empty;

    /// <summary>Outputs of the stack; with secrets, and in a preview with unknowns.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>The state afterwards; in a preview the state that an update would leave, with unknowns.</summary>
    public Snapshot State { get; init; } = Snapshot.Empty;

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether everything went well.</summary>
    public bool Succeeded { get; init; }

    /// <summary>Whether any resource changes.</summary>
    public bool HasChanges => ChangeSummary.Counts.Any(count => count.Kind.IsChange());
}
