namespace Pulumi;

/// <summary>Marks a property of a resource or stack as an output.</summary>
/// <param name="name">The wire name; null means the name of the property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The wire name; null means the name of the property.</summary>
    public string? Name { get; } = name;
}
