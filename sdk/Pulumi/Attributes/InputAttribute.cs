namespace Pulumi;

/// <summary>Marks a property or field of an arguments class as an input.</summary>
/// <param name="name">The wire name.</param>
/// <param name="required">Whether null is refused.</param>
/// <param name="json">Whether the value is sent as a JSON text (provider arguments).</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool IsJson { get; } = json;
}
