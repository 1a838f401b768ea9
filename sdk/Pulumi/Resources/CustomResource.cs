using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource.</summary>
    /// <param name="type">The type token, <c>package:module:Name</c>.</param>
    /// <param name="name">The logical name, unique per type and parent.</param>
    /// <param name="args">The properties.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="registerPackageRequest">The parameterized package it comes from.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new(), false, registerPackageRequest)
    {
    }

    /// <summary>Registers the resource.</summary>
    /// <param name="type">The type token, <c>package:module:Name</c>.</param>
    /// <param name="name">The logical name, unique per type and parent.</param>
    /// <param name="args">The properties.</param>
    /// <param name="options">How it is managed.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, null)
    {
    }

    /// <summary>A resource that exists already and is known by its URN and id only.</summary>
    private protected CustomResource(string type, KnownIdentity identity)
        : base(type, identity.Name, identity) =>
        Id = new(this, OutputShape.Id);

    /// <summary>The provider's id; unknown while the resource does not exist.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    internal override bool IsCustom => true;

    private protected override void InitializeOutputs()
    {
        Id = new(this, OutputShape.Id);
        base.InitializeOutputs();
    }
}
