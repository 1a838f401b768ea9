using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>A call of a provider function (ResourceInvokeRequest).</summary>
public sealed record FunctionInvoke
{
    /// <summary>The function's token.</summary>
    public required string Token { get; init; }

    /// <summary>The arguments.</summary>
    public PropertyMap Args { get; init; } = PropertyMap.Empty;

    /// <summary><c>urn::id</c> of an explicit provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Plugin version without v, or "".</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the plugin comes from, or "".</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from RegisterPackage, or "".</summary>
    public string PackageReference { get; init; } = "";

    /// <summary>Whether the program understands resource references in results.</summary>
    public bool AcceptResources { get; init; } = true;

    /// <summary>URNs that must be done first; only for engines that say so.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>URN of the parent; only for engines that say so.</summary>
    public string Parent { get; init; } = "";
}
