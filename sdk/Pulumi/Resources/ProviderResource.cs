namespace Pulumi;

/// <summary>An explicit provider: an instance of a package's plugin with its own configuration.</summary>
public class ProviderResource : CustomResource
{
    const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers the provider.</summary>
    /// <param name="package">The package, for example <c>aws</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">How it is managed.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, null)
    {
    }

    /// <summary>Registers the provider.</summary>
    /// <param name="package">The package, for example <c>aws</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="registerPackageRequest">The parameterized package it comes from.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest)
    {
    }

    /// <summary>A provider that exists already.</summary>
    private protected ProviderResource(string package, KnownIdentity identity)
        : base(TypePrefix + package, identity)
    {
    }

    internal string Package => GetResourceType()[TypePrefix.Length..];
}
