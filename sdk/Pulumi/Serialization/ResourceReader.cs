using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads one output of a resource from what the engine answered.</summary>
static class ResourceReader
{
    public static OutputData<T> Read<T>(Resource owner, ResourceState state, string member)
    {
        if (ReferenceEquals(member, OutputShape.Urn))
        {
            return new((T)(object)state.Urn, true, false, owner.AsSet);
        }

        if (ReferenceEquals(member, OutputShape.Id))
        {
            var isKnown = state.Id.Length > 0 && !state.IsUnknown;
            return new(isKnown ? (T)(object)state.Id : default, isKnown, false, owner.AsSet);
        }

        var resources = DependenciesOf(owner, state, member);
        if (state.IsUnknown)
        {
            return new(default, false, false, resources);
        }

        if (state.Outputs.Find(member) is not { } value)
        {
            return new(default, state.IsMissingKnown, false, resources);
        }

        var reading = new Reading();
        try
        {
            return reading.ToData<T>(value, resources);
        }
        catch (ValueMismatchException mismatch)
        {
            Deployment.Current?.Log.Write(
                LogSeverity.Warning,
                $"{owner.GetResourceName()}.{member}{mismatch.Message} The output has its default value.",
                owner,
                null,
                null);
            return new(default, true, value.ContainsSecrets, resources);
        }
    }

    static ResourceSet DependenciesOf(Resource owner, ResourceState state, string member)
    {
        if (state.Dependencies is not { } dependencies || !dependencies.TryGetValue(member, out var urns))
        {
            return owner.AsSet;
        }

        var set = owner.AsSet;
        foreach (var urn in urns)
        {
            set = set.Union(ResourceSet.Of(new DependencyResource(urn)));
        }

        return set;
    }
}
