using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Carries out creations, updates and deletions: records the intent, calls the provider, records the result.</summary>
/// <remarks>
/// A refusal by the provider ends the recorded intent. Any other exception leaves it, because nobody knows how far the
/// provider got: the next run finds it and settles it.
/// </remarks>
sealed class StepRunner(Deployment deployment)
{
    /// <summary>Creates a resource and puts it into <paramref name="slot"/>.</summary>
    /// <param name="provider">Its provider.</param>
    /// <param name="planned">The state without id and outputs.</param>
    /// <param name="slot">Its place in the journal.</param>
    /// <param name="begun">A creation begun by an earlier run that this one continues, or null.</param>
    /// <param name="old">The old half of a replacement, which from then on is to be deleted; or null.</param>
    public async ValueTask<ResourceState> CreateAsync(
        ProviderInstance provider, ResourceState planned, int slot, BegunCreation? begun, OldResource? old)
    {
        deployment.ThrowIfStopped();
        if (!provider.IsConfigured)
        {
            return planned;
        }

        await deployment.Hooks.RunAsync(planned.Hooks.BeforeCreate, planned.Urn, null, planned).ConfigureAwait(false);
        var token = begun?.Operation.ClientToken ?? (deployment.Preview ? "" : deployment.Token(planned.Urn));
        deployment.Probe("begin");
        var number = begun?.Number ?? deployment.Journal.Begin(new(PendingKind.Creating, planned, token));
        deployment.Probe("begun");
        var request = new CreateRequest(planned.Urn, planned.Type, Urn.Name(planned.Urn), planned.Inputs, token, deployment.Preview);
        CreateResult result;
        while (true)
        {
            try
            {
                deployment.Probe("create");
                result = await provider.Api.CreateAsync(request).ConfigureAwait(false);
                deployment.Probe("created");
                break;
            }
            catch (ProviderException refused)
            {
                if (!await RetriesAsync("create", null, planned, refused).ConfigureAwait(false))
                {
                    deployment.Journal.Commit(number);
                    throw deployment.Fail(planned.Urn, $"creating {planned.Urn}: {refused.Message}");
                }
            }
        }

        var created = planned with
        {
            Id = result.Id,
            Outputs = Outputs.MarkSecrets(result.Outputs, planned.Inputs, planned.AdditionalSecretOutputs),
            Created = deployment.Now,
            Modified = deployment.Now,
        };
        Commit(number, slot, created, old);
        await deployment.Hooks.RunAsync(planned.Hooks.AfterCreate, planned.Urn, null, created).ConfigureAwait(false);
        return created;
    }

    /// <summary>Updates a recorded resource in place.</summary>
    public async ValueTask<ResourceState> UpdateAsync(ProviderInstance provider, OldResource old, ResourceState planned)
    {
        deployment.ThrowIfStopped();
        var before = old.State;
        planned = planned with { Id = before.Id, Created = before.Created };
        if (!provider.IsConfigured)
        {
            return planned;
        }

        await deployment.Hooks.RunAsync(planned.Hooks.BeforeUpdate, planned.Urn, before, planned).ConfigureAwait(false);
        var number = Begin(PendingKind.Updating, old, before);
        var request = new UpdateRequest(
            planned.Urn, planned.Type, before.Id, before.Inputs, before.Outputs, planned.Inputs, deployment.Preview);
        PropertyMap outputs;
        while (true)
        {
            try
            {
                deployment.Probe("update");
                outputs = await provider.Api.UpdateAsync(request).ConfigureAwait(false);
                deployment.Probe("updated");
                break;
            }
            catch (ProviderException refused)
            {
                if (!await RetriesAsync("update", before, planned, refused).ConfigureAwait(false))
                {
                    deployment.Journal.Commit(number);
                    throw deployment.Fail(planned.Urn, $"updating {planned.Urn}: {refused.Message}");
                }
            }
        }

        var updated = planned with
        {
            Outputs = Outputs.MarkSecrets(outputs, planned.Inputs, planned.AdditionalSecretOutputs),
            Modified = deployment.Now,
        };
        Commit(number, old.Slot, updated, null);
        await deployment.Hooks.RunAsync(planned.Hooks.AfterUpdate, planned.Urn, before, updated).ConfigureAwait(false);
        return updated;
    }

    /// <summary>Deletes a recorded resource.</summary>
    /// <param name="old">The resource.</param>
    /// <param name="callProvider">False only forgets it.</param>
    /// <param name="remains">What stays in its slot: null, or the mark that its replacement is still to come.</param>
    public async ValueTask DeleteAsync(OldResource old, bool callProvider, ResourceState? remains = null)
    {
        var state = old.State;
        if (!callProvider)
        {
            deployment.Journal.Commit(old.PendingNumber, (old.Slot, remains));
            return;
        }

        await deployment.Hooks.RunAsync(state.Hooks.BeforeDelete, state.Urn, state, null).ConfigureAwait(false);
        if (deployment.Preview)
        {
            deployment.Journal.Commit(old.PendingNumber, (old.Slot, remains));
        }
        else
        {
            await DeleteNowAsync(old, state, remains).ConfigureAwait(false);
        }

        await deployment.Hooks.RunAsync(state.Hooks.AfterDelete, state.Urn, state, null).ConfigureAwait(false);
    }

    async ValueTask DeleteNowAsync(OldResource old, ResourceState state, ResourceState? remains)
    {
        var provider = await deployment.Providers.FindAsync(state).ConfigureAwait(false);
        var number = Begin(PendingKind.Deleting, old, state);
        while (true)
        {
            try
            {
                deployment.Probe("delete");
                await provider.Api.DeleteAsync(new(state.Urn, state.Type, state.Id, state.Inputs, state.Outputs)).ConfigureAwait(false);
                deployment.Probe("deleted");
                break;
            }
            catch (ProviderException refused)
            {
                if (!await RetriesAsync("delete", state, null, refused).ConfigureAwait(false))
                {
                    deployment.Journal.Commit(number);
                    throw deployment.Fail(state.Urn, $"deleting {state.Urn}: {refused.Message}");
                }
            }
        }

        deployment.Probe("commit");
        deployment.Journal.Commit(number, (old.Slot, remains));
        deployment.Probe("committed");
    }

    // The intent of this run takes the place of one that an earlier run left behind.
    int Begin(PendingKind kind, OldResource old, ResourceState resource)
    {
        deployment.Probe("begin");
        var number = deployment.Journal.Begin(new(kind, resource, ""));
        deployment.Probe("begun");
        if (old.PendingNumber >= 0)
        {
            deployment.Journal.Commit(old.PendingNumber);
            (old.PendingNumber, old.Pending) = (-1, null);
        }

        return number;
    }

    void Commit(int number, int slot, ResourceState state, OldResource? replaced)
    {
        deployment.Probe("commit");
        if (replaced is null)
        {
            deployment.Journal.Commit(number, (slot, state));
        }
        else
        {
            replaced.State = replaced.State with { Delete = true };
            deployment.Journal.Commit(number, (slot, state), (replaced.Slot, replaced.State));
        }

        deployment.Probe("committed");
    }

    async ValueTask<bool> RetriesAsync(string operation, ResourceState? old, ResourceState? planned, ProviderException refused)
    {
        var hooks = (planned ?? old)!.Hooks.OnError;
        return !hooks.IsEmpty
            && await deployment.Hooks.RetriesAsync(
                hooks, new((planned ?? old)!.Urn, old?.Id ?? "", old, planned, operation, [refused.Message])).ConfigureAwait(false);
    }
}
