namespace Pulumi;

/// <summary>A (parameterized) package that the engine must know before its resources are registered.</summary>
public sealed partial class RegisterPackageRequest
{
    /// <summary>A package that may be parameterized.</summary>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums,
        PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, null)
    {
    }

    /// <summary>A package that may be parameterized or extended.</summary>
    /// <param name="name">The name of the base package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where its plugin comes from, or null.</param>
    /// <param name="checksums">Platform to SHA-256 of the plugin.</param>
    /// <param name="parameterization">What turns the base package into this one.</param>
    /// <param name="extension">What is added to the base package.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The name of the base package.</summary>
    public string Name { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Where its plugin comes from, or "".</summary>
    public string DownloadUrl { get; }

    /// <summary>Platform to SHA-256 of the plugin.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What turns the base package into this one.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What is added to the base package.</summary>
    public PackageParameterization? Extension { get; }
}
