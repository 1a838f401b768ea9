namespace Pulumi;

/// <summary>Names the type token and package version of a resource class.</summary>
/// <param name="type">The type token.</param>
/// <param name="version">The version of the package, or null.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package, or null.</summary>
    public string? Version { get; } = version;
}
