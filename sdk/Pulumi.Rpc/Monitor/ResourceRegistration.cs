using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>A resource that the program wants to exist (RegisterResourceRequest).</summary>
public sealed record ResourceRegistration
{
    /// <summary><c>pkg:module:Name</c> for custom and remote resources, any text for components.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The parent's URN; "" only for the stack and default providers.</summary>
    public string Parent { get; init; } = "";

    /// <summary>True for resources that a provider manages, and for providers.</summary>
    public bool Custom { get; init; }

    /// <summary>True for a component that a provider builds.</summary>
    public bool Remote { get; init; }

    /// <summary>The inputs, without top-level nulls.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>URNs: explicit dependsOn and all property dependencies.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Property name to the URNs it depends on; one entry per sent property.</summary>
    public PropertyDependencies PropertyDependencies { get; init; } = PropertyDependencies.Empty;

    /// <summary><c>urn::id</c> of an explicit provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Package to provider reference; remote components only.</summary>
    public ImmutableDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Plugin version without v, or "".</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the plugin comes from, or "".</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from RegisterPackage, or "".</summary>
    public string PackageReference { get; init; } = "";

    /// <summary>Null inherits from the parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>Null inherits from the parent.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Null means the provider's choice.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths in wire names.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose change replaces the resource.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose diff is not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Wire names of outputs to treat as secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former identities of the resource.</summary>
    public ImmutableArray<ResourceAlias> Aliases { get; init; } = [];

    /// <summary>Id of an existing resource to adopt, or "".</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Null uses the provider's defaults.</summary>
    public OperationTimeouts? CustomTimeouts { get; init; }

    /// <summary>URN whose deletion takes this resource with it, or "".</summary>
    public string DeletedWith { get; init; } = "";

    /// <summary>URNs whose replacement replaces this resource.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces the resource, or null.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>The resource's own transforms; the engine adds those of its ancestors and of the stack.</summary>
    public ImmutableArray<CallbackReference> Transforms { get; init; } = [];

    /// <summary>Names of registered hooks by moment.</summary>
    public HookBinding Hooks { get; init; } = HookBinding.Empty;

    /// <summary>Environment remapping; providers only.</summary>
    public ImmutableDictionary<string, string> EnvVarMappings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the program understands secret results (the .NET SDK: always).</summary>
    public bool AcceptSecrets { get; init; } = true;

    /// <summary>Whether the program understands resource references in results.</summary>
    public bool AcceptResources { get; init; } = true;

    /// <summary>Whether top-level outputs that hold an unknown may be returned. The .NET SDK: no.</summary>
    public bool SupportsPartialValues { get; init; }

    /// <summary>Whether a failed step may be reported as a result instead of an error.</summary>
    public bool SupportsResultReporting { get; init; } = true;
}
