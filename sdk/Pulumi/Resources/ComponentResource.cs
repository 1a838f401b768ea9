using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is a group of other resources.</summary>
public class ComponentResource : Resource
{
    readonly Lock _gate = new();
    readonly List<Resource> _children = [];

    /// <summary>Registers a component that this program builds.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="options">How it is managed.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with inputs.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="remote">Whether a provider builds it.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, null)
    {
    }

    /// <summary>Registers a component of a parameterized package.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="remote">Whether a provider builds it.</param>
    /// <param name="registerPackageRequest">The package it comes from.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new(), remote, registerPackageRequest)
    {
    }

    internal override bool IsExpanded => !IsRemote;

    /// <summary>The children so far.</summary>
    internal Resource[] Children
    {
        get
        {
            lock (_gate)
            {
                return [.. _children];
            }
        }
    }

    /// <summary>Publishes the properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputShape.Of(GetType()).Collect(this));

    /// <summary>Publishes these outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Task.FromResult(outputs));

    /// <summary>Publishes the outputs that a task gives.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Publishes the outputs that an output gives.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Required.Registrar.StartOutputs(this, outputs);

    /// <summary>Remembers a child, so that a dependency on this component can mean its children.</summary>
    internal virtual void Adopt(Resource child)
    {
        lock (_gate)
        {
            _children.Add(child);
        }
    }
}
