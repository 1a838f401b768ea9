using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Finds the recorded resources that must be replaced because one that they were made from goes away.</summary>
sealed class Dependents(Deployment deployment)
{
    /// <summary>In the order of the state, so that each comes after those it depends on.</summary>
    public async ValueTask<List<OldResource>> OfAsync(OldResource root)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal) { root.State.Urn };
        var found = new List<OldResource>();
        foreach (var old in deployment.Old.All)
        {
            if (old != root && IsCandidate(old) && Without(old.State, gone) is { } inputs && await ReplacesAsync(old.State, inputs).ConfigureAwait(false))
            {
                gone.Add(old.State.Urn);
                found.Add(old);
            }
        }

        return found;
    }

    static bool IsCandidate(OldResource old) =>
        old is { Gone: false, ClaimedBy: null, AwaitsReplacement: false, State: { Custom: true, External: false, Delete: false } }
        && !Urn.IsProviderType(old.State.Type);

    /// <summary>The inputs with those made from <paramref name="gone"/> unknown; null when none is.</summary>
    static PropertyMap? Without(ResourceState state, HashSet<string> gone)
    {
        if (!state.Dependencies.Any(gone.Contains))
        {
            return null;
        }

        // No entry at all means that every property may have come from every dependency.
        var all = state.PropertyDependencies.Count == 0;
        var affected = state.Inputs.Keys
            .Where(k => all || (state.PropertyDependencies.TryGetValue(k, out var from) && from.Any(gone.Contains)))
            .ToHashSet(StringComparer.Ordinal);
        return affected.Count == 0
            ? null
            : new(state.Inputs.Select(i => affected.Contains(i.Key) ? KeyValuePair.Create(i.Key, PropertyValue.Unknown) : i));
    }

    async ValueTask<bool> ReplacesAsync(ResourceState state, PropertyMap inputs)
    {
        var provider = await deployment.Providers.FindAsync(state).ConfigureAwait(false);
        var diff = await provider.Api.DiffAsync(new(state.Urn, state.Type, state.Id, state.Inputs, state.Outputs, inputs)).ConfigureAwait(false);
        return diff.Replaces;
    }
}
