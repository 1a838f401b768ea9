using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Stack references: what was previewed in this run, else what is deployed.</summary>
sealed class StoredOutputs(IStateStore states, StackSpec reader, Rehearsal? rehearsal) : IStackOutputs
{
    public async ValueTask<Snapshot?> FindAsync(string organization, string project, string stack)
    {
        if (rehearsal is not null && await rehearsal.FindAsync(organization, project, stack).ConfigureAwait(false) is { } previewed)
        {
            return previewed;
        }

        // The store keeps the stacks of one project; one of another project was never deployed here.
        return project == reader.Project ? states.Read(stack, "") : null;
    }
}
