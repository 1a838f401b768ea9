using System.Collections.Immutable;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>What transforms are asked and answer: the engine's half of resource and invoke transforms (protocol.md section 2.9).</summary>
/// <remarks>A half of an answer that is absent changes nothing; one that is present replaces that half completely.</remarks>
public static partial class TransformMessages
{
    /// <summary>The request that shows <paramref name="registration"/> to a transform.</summary>
    public static TransformRequest ToRequest(ResourceRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return new()
        {
            Type = registration.Type,
            Name = registration.Name,
            Custom = registration.Custom,
            Parent = registration.Parent,
            Properties = PropertyMarshaller.ToStruct(registration.Inputs, MarshalOptions.WithOutputValues),
            Options = ToOptions(registration),
        };
    }

    /// <summary>The registration after a transform answered <paramref name="response"/>.</summary>
    /// <exception cref="FormatException">A property or a timeout cannot be read.</exception>
    public static ResourceRegistration Apply(ResourceRegistration registration, TransformResponse response)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(response);
        if (response.Options is { } options)
        {
            registration = WithOptions(registration, options);
        }

        return response.Properties is { } properties
            ? WithInputs(registration, PropertyMarshaller.FromStruct(properties))
            : registration;
    }

    /// <summary>The request that shows <paramref name="invoke"/> to an invoke transform.</summary>
    public static TransformInvokeRequest ToRequest(FunctionInvoke invoke)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        return new()
        {
            Token = invoke.Token,
            Args = PropertyMarshaller.ToStruct(invoke.Args),
            Options = new() { Provider = invoke.Provider, PluginDownloadUrl = invoke.PluginDownloadUrl, Version = invoke.Version },
        };
    }

    /// <summary>The invoke after a transform answered <paramref name="response"/>.</summary>
    /// <exception cref="FormatException">An argument cannot be read.</exception>
    public static FunctionInvoke Apply(FunctionInvoke invoke, TransformInvokeResponse response)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        ArgumentNullException.ThrowIfNull(response);
        if (response.Options is { } options)
        {
            invoke = invoke with { Provider = options.Provider, PluginDownloadUrl = options.PluginDownloadUrl, Version = options.Version };
        }

        return response.Args is { } args
            ? invoke with { Args = (PropertyMap)OutputValues.Flatten(PropertyMarshaller.FromStruct(args), []) }
            : invoke;
    }

    /// <summary>Properties come back as output values; what they depend on becomes dependencies of the resource.</summary>
    static ResourceRegistration WithInputs(ResourceRegistration registration, PropertyMap inputs)
    {
        var members = new List<KeyValuePair<string, PropertyValue>>(inputs.Count);
        var all = new SortedSet<string>(registration.Dependencies, StringComparer.Ordinal);
        var byProperty = new List<KeyValuePair<string, ImmutableArray<string>>>(inputs.Count);
        foreach (var (key, value) in inputs)
        {
            var urns = new SortedSet<string>(registration.PropertyDependencies.Find(key), StringComparer.Ordinal);
            members.Add(new(key, OutputValues.Flatten(value, urns)));
            byProperty.Add(new(key, [.. urns]));
            all.UnionWith(urns);
        }

        return registration with { Inputs = new(members), PropertyDependencies = new(byProperty), Dependencies = [.. all] };
    }
}
