using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Takes the goals of components and of the stack to their steps; no provider is asked.</summary>
sealed class Components(Deployment deployment)
{
    public async ValueTask<ResourceState> RunAsync(Goal goal)
    {
        var planned = goal.State(goal.Inputs, "");
        if (deployment.Options.Analyzer is { } analyzer)
        {
            planned = await Policies.ApplyAsync(deployment, analyzer, planned, null).ConfigureAwait(false);
        }

        deployment.ThrowIfStopped();
        return goal.Old switch
        {
            null => Create(goal, planned),
            var old => Compare(goal, old, planned with { Outputs = old.State.Outputs, Created = old.State.Created, Modified = old.State.Modified }),
        };
    }

    ResourceState Create(Goal goal, ResourceState planned)
    {
        var created = planned with { Created = deployment.Now, Modified = deployment.Now };
        return Record(goal, deployment.Journal.NewSlot(), new() { Kind = StepKind.Create, Urn = goal.Urn, New = created });
    }

    ResourceState Compare(Goal goal, OldResource old, ResourceState planned)
    {
        var changes = InputDiff.Compute(old.State.Inputs, planned.Inputs);
        return changes.Count == 0
            ? SameSteps.Record(deployment, goal, old, planned)
            : Record(goal, old.Slot, new()
            {
                Kind = StepKind.Update,
                Urn = goal.Urn,
                Old = old.State,
                New = planned with { Modified = deployment.Now },
                DetailedDiff = changes,
                DiffReasons = InputDiff.TopLevel(changes.Keys),
            });
    }

    ResourceState Record(Goal goal, int slot, Step step)
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
