using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Takes the goals of providers to their steps; the engine itself keeps them, so nothing can be half done.</summary>
sealed class ProviderResources(Deployment deployment)
{
    public async Task<ProviderInstance> RunAsync(Goal goal)
    {
        var registration = goal.Registration;
        var inputs = DefaultProviders.WithPlugin(goal.Inputs, registration.Version, registration.PluginDownloadUrl);
        var api = deployment.Providers.Load(goal.Urn, registration.Type, inputs);
        inputs = await CheckAsync(goal, api, inputs).ConfigureAwait(false);
        var planned = goal.State(inputs, "") with { Outputs = inputs };
        if (deployment.Options.Analyzer is { } analyzer)
        {
            planned = await Policies.ApplyAsync(deployment, analyzer, planned, null).ConfigureAwait(false);
        }

        deployment.ThrowIfStopped();
        var configured = !planned.Inputs.ContainsUnknowns;
        if (configured)
        {
            await ConfigureAsync(goal.Urn, api, planned.Inputs).ConfigureAwait(false);
        }

        var instance = new ProviderInstance(goal.Old is null ? Create(goal, planned) : Compare(goal, goal.Old, planned), api, configured);
        deployment.Providers.Add(instance);
        return instance;
    }

    async ValueTask<PropertyMap> CheckAsync(Goal goal, IProvider api, PropertyMap inputs)
    {
        var check = await api.CheckConfigAsync(goal.Urn, DefaultProviders.Config(inputs)).ConfigureAwait(false);
        foreach (var failure in check.Failures)
        {
            deployment.Fail(goal.Urn, $"{goal.Registration.Type} resource '{goal.Registration.Name}' has a problem with '{failure.Property}': {failure.Reason}");
        }

        return check.Failures.IsEmpty
            ? DefaultProviders.WithPlugin(check.Inputs, goal.Registration.Version, goal.Registration.PluginDownloadUrl)
            : throw new StepFailedException();
    }

    async ValueTask ConfigureAsync(string urn, IProvider api, PropertyMap inputs)
    {
        try
        {
            await api.ConfigureAsync(DefaultProviders.Config(inputs)).ConfigureAwait(false);
        }
        catch (ProviderException refused)
        {
            throw deployment.Fail(urn, $"configuring {urn}: {refused.Message}");
        }
    }

    ResourceState Create(Goal goal, ResourceState planned)
    {
        var created = planned with
        {
            Id = deployment.Preview ? "" : deployment.Token(goal.Urn),
            Created = deployment.Now,
            Modified = deployment.Now,
        };
        return Record(goal, deployment.Journal.NewSlot(), new() { Kind = StepKind.Create, Urn = goal.Urn, New = created });
    }

    ResourceState Compare(Goal goal, OldResource old, ResourceState planned)
    {
        planned = planned with { Id = old.State.Id, Created = old.State.Created, Modified = old.State.Modified };
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
