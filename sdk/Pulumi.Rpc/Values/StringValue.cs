namespace Pulumi.Rpc;

/// <summary>A text.</summary>
public sealed class StringValue(string value) : PropertyValue
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is StringValue text && text.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
