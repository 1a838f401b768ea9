namespace Pulumi;

/// <summary>How a resource is managed, beside its properties.</summary>
/// <remarks>Collections are made when they are first asked for: most resources have none.</remarks>
public abstract partial class ResourceOptions
{
    internal InputList<Resource>? _dependsOn;
    internal List<string>? _ignoreChanges;
    internal List<ResourceTransformation>? _resourceTransformations;
    internal List<ResourceTransform>? _resourceTransforms;
    internal List<Input<Alias>>? _aliases;
    internal List<string>? _replaceOnChanges;
    internal InputList<Resource>? _replaceWith;
    internal ResourceHookBinding? _hooks;
    internal List<string>? _hideDiffs;

    /// <summary>For derived classes.</summary>
    protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing resource to read instead of creating one; "" counts as none.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to; null means the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be done before this one.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Whether deleting is refused; null takes it from the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are not acted upon.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; null takes the parent's, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take; null means the provider's defaults.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions of this program that may change arguments and options before registration.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Functions that the engine calls back, also for resources that other programs register.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    /// <summary>Former identities of the resource.</summary>
    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    /// <summary>The URN of a resource of this deployment that this object stands for.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Where the provider's plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the resource stays in the cloud when it leaves the program; null takes it from the parent.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one with it.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>Functions that run around the resource's operations.</summary>
    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new();
        set => _hooks = value;
    }

    /// <summary>Property paths whose diffs are not shown.</summary>
    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }
}
