namespace Pulumi.Rpc;

/// <summary>A value that must be encrypted at rest and never shown.</summary>
public sealed class SecretValue(PropertyValue value) : PropertyValue
{
    /// <summary>The value in the clear; never itself secret.</summary>
    public PropertyValue Value { get; } = value is SecretValue nested ? nested.Value : value;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Value.ContainsUnknowns;

    /// <inheritdoc/>
    public override bool ContainsSecrets => true;

    /// <inheritdoc/>
    public override PropertyValue Unwrapped => Value.Unwrapped;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is SecretValue secret && secret.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(SecretValue), Value);

    /// <summary>The word that stands for a secret in logs and plans.</summary>
    public override string ToString() => "[secret]";
}
