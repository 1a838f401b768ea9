using Pulumi.Rpc;
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

        var instance = new ProviderInstance(Record(goal, planned), api, configured);
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

    ResourceState Record(Goal goal, ResourceState planned) => goal.Old is { State: var before } old
        ? RecordSteps.Compare(deployment, goal, old, planned with { Id = before.Id, Created = before.Created, Modified = before.Modified })
        : RecordSteps.Create(deployment, goal, planned with { Id = deployment.Preview ? "" : deployment.Token(goal.Urn) });
}
