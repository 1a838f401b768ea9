using System.Collections.Immutable;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Carries the new URNs of aliased resources into records that were not registered again.</summary>
static class Renames
{
    public static List<ResourceState> Apply(List<ResourceState> resources, Deployment deployment)
    {
        Dictionary<string, string>? renamed = null;
        foreach (var live in deployment.Live)
        {
            if (live is { FormerUrn: { } former, State: not null })
            {
                (renamed ??= new(StringComparer.Ordinal))[former] = live.Urn;
            }
        }

        if (renamed is not null)
        {
            for (var i = 0; i < resources.Count; i++)
            {
                resources[i] = Apply(resources[i], renamed);
            }
        }

        return resources;
    }

    static ResourceState Apply(ResourceState state, Dictionary<string, string> renamed)
    {
        var provider = state.Provider;
        if (provider.Length > 0)
        {
            var (urn, id) = Urn.SplitReference(provider);
            provider = renamed.TryGetValue(urn, out var now) ? $"{now}::{id}" : provider;
        }

        return state with
        {
            Provider = provider,
            Parent = New(state.Parent),
            DeletedWith = New(state.DeletedWith),
            Dependencies = [.. state.Dependencies.Select(New)],
            PropertyDependencies = state.PropertyDependencies.ConvertAll(New),
        };

        string New(string urn) => renamed.GetValueOrDefault(urn, urn);
    }
}
