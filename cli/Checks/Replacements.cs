using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>Finds the resources that a change replaces, by what the provider says about the inputs that differ.</summary>
static class Replacements
{
    /// <summary>The resources of a plan, marked where the change from <paramref name="before"/> to <paramref name="after"/> replaces them.</summary>
    public static async Task<IReadOnlyList<PlannedResource>> MarkAsync(
        IReadOnlyList<PlannedResource> planned, ImmutableArray<ResourceState> before, ImmutableArray<ResourceState> after)
    {
        using var cloud = Cloud.InMemory();
        var providers = new AwsProviderSource(cloud);
        var old = before.Where(resource => resource.Custom && !resource.Delete).ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var now in after)
        {
            if (old.TryGetValue(now.Urn, out var was) && !was.Inputs.Equals(now.Inputs) && await ReplacesAsync(providers, was, now).ConfigureAwait(false))
            {
                replaced.Add(now.Urn);
            }
        }

        return replaced.Count == 0 ? planned : [.. planned.Select(resource => replaced.Contains(resource.Urn) ? resource with { Replaced = true } : resource)];
    }

    static async Task<bool> ReplacesAsync(AwsProviderSource providers, ResourceState was, ResourceState now)
    {
        var package = now.Type.Split(':')[0];
        return providers.Load(package, "", new("organization", "", "")) is { } provider
            && (await provider.DiffAsync(new(now.Urn, now.Type, "", Known(was, now), PropertyMap.Empty, Known(now, was))).ConfigureAwait(false)).Replaces;
    }

    // What is unknown on one side may well turn out to be the same.
    static PropertyMap Known(ResourceState side, ResourceState other) => new(side.Inputs.Where(member =>
        !member.Value.ContainsUnknowns && other.Inputs.Find(member.Key)?.ContainsUnknowns != true));
}
