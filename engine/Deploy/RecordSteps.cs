using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>The steps of what only the record holds (components, the stack, providers): one write, so nothing can be half done.</summary>
static class RecordSteps
{
    /// <summary>Records a resource that was not there.</summary>
    public static ResourceState Create(Deployment deployment, Goal goal, ResourceState planned)
    {
        var created = planned with { Created = deployment.Now, Modified = deployment.Now };
        return Record(deployment, goal, deployment.Journal.NewSlot(), new() { Kind = StepKind.Create, Urn = goal.Urn, New = created });
    }

    /// <summary>Records a resource that was there: as it was when its inputs are, else as planned.</summary>
    public static ResourceState Compare(Deployment deployment, Goal goal, OldResource old, ResourceState planned)
    {
        var changes = InputDiff.Compute(old.State.Inputs, planned.Inputs);
        return changes.Count == 0
            ? SameSteps.Record(deployment, goal, old, planned)
            : Record(deployment, goal, old.Slot, new()
            {
                Kind = StepKind.Update,
                Urn = goal.Urn,
                Old = old.State,
                New = planned with { Modified = deployment.Now },
                DetailedDiff = changes,
                DiffReasons = InputDiff.TopLevel(changes.Keys),
            });
    }

    static ResourceState Record(Deployment deployment, Goal goal, int slot, Step step)
    {
        deployment.Log.Started(step);
        goal.Live.Slot = slot;
        deployment.Probe("commit");
        deployment.Journal.Commit(-1, (slot, step.New));
        deployment.Probe("committed");
        deployment.Log.Add(step);
        return step.New!;
    }
}
