using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Stack references: what was previewed in this run, else what is deployed, else what is expected.</summary>
sealed class StoredOutputs(IStateStore states, StackSpec reader, Rehearsal? rehearsal) : IStackOutputs
{
    // The store keeps the stacks of one project; one of another project was never deployed here.
    public ValueTask<Snapshot?> FindAsync(string organization, string project, string stack) => ValueTask.FromResult(project != reader.Project
        ? null
        : rehearsal?.Find(stack) ?? states.Read(stack, "") ?? (rehearsal?.Expects(stack) == true && stack != reader.Stack ? Snapshot.Expected : null));
}
