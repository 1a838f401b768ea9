using System.Collections.Concurrent;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Settles operations that an earlier run began and did not end.</summary>
/// <remarks>
/// A creation is asked for once more with its recorded client token: the provider answers with the resource if it was
/// made, and makes it if it was not. From then on it is an ordinary recorded resource.
/// </remarks>
sealed class Leftovers(Deployment deployment)
{
    readonly ConcurrentDictionary<string, bool> _settled = new(StringComparer.Ordinal);

    /// <summary>The recorded resource of a goal, once what was begun with it is settled.</summary>
    public async ValueTask<OldResource?> SettleAsync(Goal goal, ProviderInstance provider)
    {
        if (deployment.Preview || !provider.IsConfigured)
        {
            return goal.Old;
        }

        return goal.Old switch
        {
            null => await FinishCreationAsync(goal.Urn, provider).ConfigureAwait(false),
            { Pending.Kind: PendingKind.Deleting } old => await LookAgainAsync(old, provider).ConfigureAwait(false),
            var old => old,
        };
    }

    /// <summary>A begun creation of the new half of a replacement that wants the same inputs; it is to be continued.</summary>
    public BegunCreation? Take(string urn, PropertyMap inputs) =>
        !deployment.Preview
        && deployment.Old.Creating.TryGetValue(urn, out var begun)
        && begun.Operation.Resource.Inputs.Equals(inputs)
        && _settled.TryAdd(urn, true)
            ? begun
            : null;

    /// <summary>Finishes creations that nobody registered in this run, and returns what they made, to be deleted.</summary>
    public async ValueTask<List<OldResource>> FinishCreationsAsync()
    {
        var made = new List<OldResource>();
        foreach (var (urn, (_, operation)) in deployment.Old.Creating)
        {
            if (!_settled.ContainsKey(urn))
            {
                var provider = await deployment.Providers.FindAsync(operation.Resource).ConfigureAwait(false);
                if (await FinishCreationAsync(urn, provider).ConfigureAwait(false) is { } old)
                {
                    made.Add(old);
                }
            }
        }

        return made;
    }

    async ValueTask<OldResource?> FinishCreationAsync(string urn, ProviderInstance provider)
    {
        if (!deployment.Old.Creating.TryGetValue(urn, out var begun) || !_settled.TryAdd(urn, true))
        {
            return null;
        }

        var planned = begun.Operation.Resource;
        try
        {
            deployment.Probe("create");
            var result = await provider.Api.CreateAsync(
                new(urn, planned.Type, Urn.Name(urn), planned.Inputs, begun.Operation.ClientToken, false)).ConfigureAwait(false);
            deployment.Probe("created");
            var created = planned with
            {
                Id = result.Id,
                Provider = provider.Reference,
                Outputs = Outputs.MarkSecrets(result.Outputs, planned.Inputs, planned.AdditionalSecretOutputs),
                Created = deployment.Now,
                Modified = deployment.Now,
            };
            var slot = deployment.Journal.NewSlot();
            deployment.Journal.Commit(begun.Number, (slot, created));
            deployment.Probe("committed");
            return new(slot, created) { ClaimedBy = urn };
        }
        catch (ProviderException)
        {
            // Refused, so it was never made; the goal itself will say what is wrong if anything still is.
            deployment.Journal.Commit(begun.Number);
            return null;
        }
    }

    async ValueTask<OldResource?> LookAgainAsync(OldResource old, ProviderInstance provider)
    {
        var state = old.State;
        var found = await provider.Api.ReadAsync(new(state.Urn, state.Type, state.Id, state.Inputs, state.Outputs)).ConfigureAwait(false);
        old.Gone = found is null;
        deployment.Journal.Commit(old.PendingNumber, (old.Slot, found is null ? null : state));
        (old.PendingNumber, old.Pending) = (-1, null);
        return found is null ? null : old;
    }
}
