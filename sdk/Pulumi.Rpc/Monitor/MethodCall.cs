namespace Pulumi.Rpc;

/// <summary>A call of a resource's method (ResourceCallRequest).</summary>
public sealed record MethodCall
{
    /// <summary>The method's token.</summary>
    public required string Token { get; init; }

    /// <summary>The arguments; <c>__self__</c> is the resource.</summary>
    public PropertyMap Args { get; init; } = PropertyMap.Empty;

    /// <summary>Argument name to the URNs it depends on.</summary>
    public PropertyDependencies ArgDependencies { get; init; } = PropertyDependencies.Empty;

    /// <summary><c>urn::id</c> of an explicit provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Plugin version without v, or "".</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the plugin comes from, or "".</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from RegisterPackage, or "".</summary>
    public string PackageReference { get; init; } = "";
}
