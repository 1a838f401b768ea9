namespace Pulumi;

/// <summary>How a method of a resource is called, beside its arguments.</summary>
public class CallOptions
{
    /// <summary>Options with nothing set.</summary>
    public CallOptions()
    {
    }

    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; null takes that of the resource, else the parent's, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }
}
