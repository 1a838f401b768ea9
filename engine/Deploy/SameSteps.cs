using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Records that a resource stays as it is; only what changed about its record is written.</summary>
static class SameSteps
{
    public static ResourceState Record(Deployment deployment, Goal goal, OldResource old, ResourceState same)
    {
        var step = new Step { Kind = StepKind.Same, Urn = goal.Urn, Old = old.State, New = same };
        deployment.Log.Started(step);
        goal.Live.Slot = old.Slot;
        if (old.PendingNumber >= 0 || !StateEquality.Equal(old.State, same))
        {
            deployment.Probe("commit");
            deployment.Journal.Commit(old.PendingNumber, (old.Slot, same));
            deployment.Probe("committed");
        }

        deployment.Log.Add(step);
        return same;
    }
}
