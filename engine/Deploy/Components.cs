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
            null => RecordSteps.Create(deployment, goal, planned),
            var old => RecordSteps.Compare(deployment, goal, old, planned with { Outputs = old.State.Outputs, Created = old.State.Created, Modified = old.State.Modified }),
        };
    }
}
