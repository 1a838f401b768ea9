using System.Collections.Immutable;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Compares recorded resources with their goals: the provider's diff and the program's own reasons to replace.</summary>
sealed class Comparer(Deployment deployment)
{
    public async ValueTask<Comparison> CompareAsync(Goal goal, ProviderInstance provider, ResourceState old, ResourceState planned)
    {
        var extra = ImmutableArray<string>.Empty;
        if (IsOtherProvider(old.Provider, planned.Provider))
        {
            extra = extra.Add("provider");
        }

        if (!Equals(old.ReplacementTrigger, planned.ReplacementTrigger) && planned.ReplacementTrigger is not null && old.ReplacementTrigger is not null)
        {
            extra = extra.Add("replacementTrigger");
        }

        foreach (var urn in planned.ReplaceWith)
        {
            if (deployment.Find(urn)?.Replaced == true)
            {
                extra = extra.Add("replaceWith");
                break;
            }
        }

        var diff = provider.IsConfigured
            ? await provider.Api.DiffAsync(new(planned.Urn, planned.Type, old.Id, old.Inputs, old.Outputs, planned.Inputs)).ConfigureAwait(false)
            : new(InputDiff.Compute(old.Inputs, planned.Inputs), false);
        return new(ForceReplace(diff.Changes, goal.Registration.ReplaceOnChanges), extra, diff.DeleteBeforeReplace);
    }

    static ImmutableSortedDictionary<string, PropertyChange> ForceReplace(
        ImmutableSortedDictionary<string, PropertyChange> changes, ImmutableArray<string> replaceOnChanges)
    {
        foreach (var pattern in changes.Count > 0 ? replaceOnChanges : [])
        {
            var outer = PropertyPath.Parse(pattern);
            foreach (var (path, change) in changes)
            {
                if (!change.Replaces && outer.Contains(PropertyPath.Parse(path)))
                {
                    changes = changes.SetItem(path, change with { Replaces = true });
                }
            }
        }

        return changes;
    }

    // A new plugin version gives a new default provider: that alone replaces nothing. An aliased provider keeps its id.
    static bool IsOtherProvider(string old, string updated)
    {
        if (old == updated || old.Length == 0)
        {
            return false;
        }

        var (oldUrn, oldId) = Urn.SplitReference(old);
        var (newUrn, newId) = Urn.SplitReference(updated);
        return oldId != newId && !(Urn.IsDefaultProvider(oldUrn) && Urn.IsDefaultProvider(newUrn));
    }
}
