using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks at the bits of outputs; for tests, policies and code generators.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is never known, as in a preview.</summary>
    /// <param name="value">Only gives the type; nobody sees it.</param>
    public static Output<T> CreateUnknown<T>(T value) => new(new OutputData<T>(value, false, false, ResourceSet.Empty));

    /// <summary>An output that is never known, whose value is made when it is asked for.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new(Wait());

        async Task<OutputData<T>> Wait() =>
            new(await valueFactory().ConfigureAwait(false), false, false, ResourceSet.Empty);
    }

    /// <summary>The same value, which also came from <paramref name="resource"/>.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(Wait());

        async Task<OutputData<T>> Wait()
        {
            var data = await output.Data.ConfigureAwait(false);
            return new(data.Value, data.IsKnown, data.IsSecret, data.Resources.Union(resource.AsSet));
        }
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.Data.ConfigureAwait(false)).IsKnown;
    }

    /// <summary>The value; the default of its type when it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var data = await output.Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value! : default!;
    }

    /// <summary>The resources that the value came from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return [.. (await output.Data.ConfigureAwait(false)).Resources.Items];
    }
}
