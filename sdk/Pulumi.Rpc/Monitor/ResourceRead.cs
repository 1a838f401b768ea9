using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>A resource to look up by id (ReadResourceRequest).</summary>
public sealed record ResourceRead
{
    /// <summary>The provider's id.</summary>
    public required string Id { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The parent's URN.</summary>
    public string Parent { get; init; } = "";

    /// <summary>What is known of the resource's state.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    /// <summary>URNs that must be done first.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary><c>urn::id</c> of an explicit provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Plugin version without v, or "".</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the plugin comes from, or "".</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from RegisterPackage, or "".</summary>
    public string PackageReference { get; init; } = "";

    /// <summary>Wire names of outputs to treat as secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Whether the program understands secret results.</summary>
    public bool AcceptSecrets { get; init; } = true;

    /// <summary>Whether the program understands resource references in results.</summary>
    public bool AcceptResources { get; init; } = true;
}
