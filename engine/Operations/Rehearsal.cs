using System.Collections.Immutable;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>What earlier previews say: what a later one sees through stack references. Never changes, so previews at the same time may share it.</summary>
public sealed class Rehearsal
{
    /// <summary>Nothing was previewed yet.</summary>
    public static readonly Rehearsal Empty = new(ImmutableDictionary<string, Snapshot>.Empty, []);

    readonly ImmutableDictionary<string, Snapshot> _previewed;
    readonly ImmutableArray<string> _expected;

    Rehearsal(ImmutableDictionary<string, Snapshot> previewed, ImmutableArray<string> expected)
    {
        _previewed = previewed;
        _expected = expected;
    }

    /// <summary>This, and the outcome of one more preview. A failed one says nothing about the stack and is left out.</summary>
    public Rehearsal With(OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Succeeded ? new(_previewed.SetItem(result.Stack.Stack, result.State), _expected) : this;
    }

    /// <summary>This, and stacks that are going to be previewed: until then, and where they were never deployed, their outputs are unknown instead of missing.</summary>
    public Rehearsal Expecting(params IEnumerable<string> stacks) => new(_previewed, [.. _expected, .. stacks]);

    /// <summary>What a stack was previewed to be; null when it was not.</summary>
    internal Snapshot? Find(string stack) => _previewed.GetValueOrDefault(stack);

    /// <summary>Whether a stack is going to be previewed.</summary>
    internal bool Expects(string stack) => _expected.Contains(stack);
}
