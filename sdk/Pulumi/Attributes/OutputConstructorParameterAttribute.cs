namespace Pulumi;

/// <summary>Gives the wire name of a constructor parameter whose own name differs.</summary>
/// <param name="name">The wire name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;
}
