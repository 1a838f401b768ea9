using System.Collections.Concurrent;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>A chain of previews: what an earlier preview says is what a later one sees through stack references.</summary>
public sealed class Rehearsal : IStackOutputs
{
    readonly ConcurrentDictionary<(string Project, string Stack), Snapshot> _previewed = new();

    /// <summary>Remembers the outcome of a preview. A failed one says nothing about the stack and is left out.</summary>
    public void Add(OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Succeeded)
        {
            _previewed[(result.Stack.Project, result.Stack.Stack)] = result.State;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Snapshot?> FindAsync(string organization, string project, string stack) =>
        ValueTask.FromResult(_previewed.GetValueOrDefault((project, stack)));
}
