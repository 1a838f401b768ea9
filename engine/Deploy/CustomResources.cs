using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Takes the goals of provider-managed resources to their steps: check, compare, then same, create, update or replace.</summary>
sealed class CustomResources(Deployment deployment, StepRunner runner, Leftovers leftovers)
{
    readonly Comparer _comparer = new(deployment);
    readonly Replacements _replacements = new(deployment, runner, leftovers);
    readonly Imports _imports = new(deployment);

    public async ValueTask<ResourceState> RunAsync(Goal goal)
    {
        var registration = goal.Registration;
        var provider = await deployment.Providers.FindAsync(
            registration.Type, Explicit(goal), registration.Version, registration.PluginDownloadUrl, registration.PackageReference).ConfigureAwait(false);
        var old = await leftovers.SettleAsync(goal, provider).ConfigureAwait(false);
        var inputs = await CheckAsync(goal, provider, old).ConfigureAwait(false);
        var planned = goal.State(inputs, provider.Reference);
        if (deployment.Options.Analyzer is { } analyzer)
        {
            planned = await Policies.ApplyAsync(deployment, analyzer, planned, provider.State).ConfigureAwait(false);
        }

        deployment.ThrowIfStopped();
        if (registration.ImportId.Length > 0 && old?.State.Id != registration.ImportId && old?.State.ImportId != registration.ImportId)
        {
            return await _imports.RunAsync(goal, provider, old, planned).ConfigureAwait(false);
        }

        return old switch
        {
            null => await CreateAsync(goal, provider, planned).ConfigureAwait(false),
            { State.External: true } => await AdoptAsync(goal, provider, planned, old).ConfigureAwait(false),
            { AwaitsReplacement: true } => await _replacements.RecreateAsync(goal, provider, old, planned).ConfigureAwait(false),
            _ => await CompareAsync(goal, provider, old, planned).ConfigureAwait(false),
        };
    }

    // A provider set on a component serves its children of the same package (protocol.md section 2.2).
    static string Explicit(Goal goal)
    {
        var reference = goal.Live.Provider;
        return goal.Registration.Provider.Length > 0 || reference.Length == 0
            || Urn.Package(Urn.Type(Urn.SplitReference(reference).Urn)) == Urn.Package(goal.Registration.Type)
            ? reference
            : "";
    }

    async ValueTask<PropertyMap> CheckAsync(Goal goal, ProviderInstance provider, OldResource? old)
    {
        if (!provider.IsConfigured)
        {
            return goal.Inputs;
        }

        var check = await provider.Api.CheckAsync(
            new(goal.Urn, goal.Registration.Type, goal.Registration.Name, old?.State.Inputs, goal.Inputs)).ConfigureAwait(false);
        foreach (var failure in check.Failures)
        {
            deployment.Fail(goal.Urn, failure.Property.Length > 0
                ? $"{goal.Registration.Type} resource '{goal.Registration.Name}' has a problem with '{failure.Property}': {failure.Reason}"
                : $"{goal.Registration.Type} resource '{goal.Registration.Name}' has a problem: {failure.Reason}");
        }

        return check.Failures.IsEmpty ? check.Inputs : throw new StepFailedException();
    }

    async ValueTask<ResourceState> CreateAsync(Goal goal, ProviderInstance provider, ResourceState planned)
    {
        var step = new Step { Kind = StepKind.Create, Urn = goal.Urn, New = planned };
        deployment.Log.Started(step);
        goal.Live.Slot = deployment.Journal.NewSlot();
        var created = await runner.CreateAsync(provider, planned, goal.Live.Slot, null, null).ConfigureAwait(false);
        deployment.Log.Add(step with { New = created });
        return created;
    }

    // What was only read so far is now to be owned: forget it and create.
    async ValueTask<ResourceState> AdoptAsync(Goal goal, ProviderInstance provider, ResourceState planned, OldResource old)
    {
        deployment.Log.Add(new Step { Kind = StepKind.Discard, Urn = goal.Urn, Old = old.State });
        old.Gone = true;
        deployment.Journal.Commit(-1, (old.Slot, null));
        return await CreateAsync(goal, provider, planned).ConfigureAwait(false);
    }

    async ValueTask<ResourceState> CompareAsync(Goal goal, ProviderInstance provider, OldResource old, ResourceState planned)
    {
        var comparison = await _comparer.CompareAsync(goal, provider, old.State, planned).ConfigureAwait(false);
        deployment.ThrowIfStopped();
        if (comparison.Replaces)
        {
            return await _replacements.RunAsync(goal, provider, old, planned, comparison).ConfigureAwait(false);
        }

        // An update that never came to an end may have been carried out: only doing it again makes sure.
        var unsettled = old.Pending?.Kind == PendingKind.Updating || !old.State.InitErrors.IsEmpty;
        return comparison.HasChanges || unsettled
            ? await UpdateAsync(goal, provider, old, planned, comparison).ConfigureAwait(false)
            : Same(goal, old, planned);
    }

    async ValueTask<ResourceState> UpdateAsync(
        Goal goal, ProviderInstance provider, OldResource old, ResourceState planned, Comparison comparison)
    {
        var step = new Step
        {
            Kind = StepKind.Update,
            Urn = goal.Urn,
            Old = old.State,
            New = planned,
            DetailedDiff = comparison.Changes,
            DiffReasons = comparison.DiffReasons,
        };
        deployment.Log.Started(step);
        goal.Live.Slot = old.Slot;
        var updated = await runner.UpdateAsync(provider, old, planned).ConfigureAwait(false);
        deployment.Log.Add(step with { New = updated });
        return updated;
    }

    ResourceState Same(Goal goal, OldResource old, ResourceState planned)
    {
        var same = planned with
        {
            Id = old.State.Id,
            Outputs = Outputs.MarkSecrets(old.State.Outputs, planned.Inputs, planned.AdditionalSecretOutputs),
            Created = old.State.Created,
            Modified = old.State.Modified,
        };
        return SameSteps.Record(deployment, goal, old, same);
    }
}
