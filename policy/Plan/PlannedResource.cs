using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>A resource as it will be after the update, as far as a preview knows.</summary>
public sealed record PlannedResource
{
    /// <summary>The stack that declares it.</summary>
    public required string Stack { get; init; }

    /// <summary>Its URN, unique over all stacks.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The parent's URN, or "".</summary>
    public string Parent { get; init; } = "";

    /// <summary>False for components and the stack.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>The provider's id; null while it is unknown.</summary>
    public string? Id { get; init; }

    /// <summary>Inputs, with outputs over them where they are known.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    /// <summary>URNs of the resources that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Property name to the URNs that its value came from.</summary>
    public PropertyDependencies PropertyDependencies { get; init; } = PropertyDependencies.Empty;

    /// <summary><c>urn::id</c> of the provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>The provider's configuration when the caller was told; null looks it up by <see cref="Provider"/>.</summary>
    public PropertyMap? ProviderProperties { get; init; }

    /// <summary>Whether the engine refuses to delete or replace it.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether a deletion leaves it in the cloud; null when the caller was not told (Analyzer protocol).</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Whether the run destroys the resource of this URN and makes a new one in its place.</summary>
    public bool Replaced { get; init; }

    /// <summary>The property called <paramref name="property"/>: known, unknown or missing.</summary>
    public Setting this[string property] => new(this, property, Properties.Find(property));
}
