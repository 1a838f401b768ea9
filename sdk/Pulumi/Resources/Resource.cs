using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something that the engine keeps track of: a resource of a provider, or a component.</summary>
public partial class Resource
{
    readonly string _type;
    readonly string _name;
    ResourceSet? _asSet;

    private protected Resource(
        string type,
        string name,
        ResourceArgs args,
        ResourceOptions options,
        bool isRemote = false,
        RegisterPackageRequest? package = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;
        IsRemote = isRemote;
        Urn = new(this, OutputShape.Urn);

        var deployment = Deployment.Required;
        options = options.Take();
        Parent = options.Parent ?? deployment.Stack;
        Transformations = Parent?.Transformations ?? [];
        if (options._resourceTransformations is { Count: > 0 } own)
        {
            Transformations = [.. own, .. Transformations];
        }

        (args, options) = Transform(args, options);
        Inherit(options);
        (Parent as ComponentResource)?.Adopt(this);
        InitializeOutputs();
        Begin(deployment.Registrar.StartAsync(this, args, options, package));
    }

    /// <summary>A resource that exists already and is known by its identity only.</summary>
    private protected Resource(string type, string name, KnownIdentity identity)
    {
        _type = type;
        _name = name;
        Transformations = [];
        Urn = new(this, OutputShape.Urn);
        Begin(Task.FromResult(new ResourceState { Urn = identity.Urn, Id = identity.Id }));
    }

    /// <summary>The identity of the resource in the engine's state.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; }

    internal bool IsRemote { get; }

    /// <summary>The explicit parent, else the stack; null for the stack itself.</summary>
    internal Resource? Parent { get; }

    internal bool? Protect { get; private set; }

    /// <summary>Package to provider, for this resource and its children; null when there is none.</summary>
    internal ImmutableDictionary<string, ProviderResource>? Providers { get; private set; }

    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    /// <summary>This resource as the origin of a value.</summary>
    internal ResourceSet AsSet => _asSet ??= ResourceSet.Of(this);

    /// <summary>Whether a dependency on this resource means its children.</summary>
    internal virtual bool IsExpanded => false;

    internal virtual bool IsCustom => false;

    /// <summary>The class that makes its outputs by itself, each when it is asked for, instead of being given all of them; null for none.</summary>
    internal virtual Type? OutputsMadeBy => null;

    /// <summary>The type token.</summary>
    public string GetResourceType() => _type;

    /// <summary>The logical name.</summary>
    public string GetResourceName() => _name;

    internal ProviderResource? FindProvider(string token) =>
        Providers is { } providers && providers.TryGetValue(PackageOf(token), out var provider) ? provider : null;

    internal static string PackageOf(string token) => token.IndexOf(':') is > 0 and var end ? token[..end] : token;

    private protected virtual void InitializeOutputs()
    {
        if ((IsCustom || IsRemote) && OutputsMadeBy != GetType())
        {
            OutputShape.Of(GetType(), OutputsMadeBy).Assign(this);
        }
    }

    (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in Transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException(
                    $"{_name}.Parent: expected the parent to stay, got another one from a resource transformation. "
                    + "Set the parent where the resource is created.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    void Inherit(ResourceOptions options)
    {
        if (options.Parent is { } parent)
        {
            options.Protect ??= parent.Protect;
            Providers = parent.Providers;
        }

        Protect = options.Protect;
        if (options is ComponentResourceOptions component)
        {
            InheritProviders(component);
        }
        else if (options.Provider is { } provider)
        {
            Providers = Add(provider);
        }
        else
        {
            options.Provider = FindProvider(_type);
        }
    }

    void InheritProviders(ComponentResourceOptions options)
    {
        var isBoth = options.Provider is not null && options._providers is { Count: > 0 };
        if (isBoth)
        {
            throw new ResourceException(
                $"{_name}.Providers: expected Provider or Providers, got both. Put every provider into Providers.", this);
        }

        foreach (var provider in options._providers ?? [])
        {
            Providers = Add(provider);
        }

        if (options.Provider is { } only)
        {
            Providers = Add(only);
        }
        else if (IsRemote)
        {
            options.Provider = FindProvider(_type);
        }
    }

    ImmutableDictionary<string, ProviderResource> Add(ProviderResource provider) =>
        (Providers ?? ImmutableDictionary<string, ProviderResource>.Empty).SetItem(provider.Package, provider);
}
