namespace Pulumi;

/// <summary>Names the wire property that tells the cases of a union apart.</summary>
/// <param name="propertyName">The wire name.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The wire name.</summary>
    public string PropertyName { get; } = propertyName;
}
