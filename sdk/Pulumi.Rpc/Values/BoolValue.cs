namespace Pulumi.Rpc;

/// <summary>A truth value.</summary>
public sealed class BoolValue : PropertyValue
{
    BoolValue(bool value) => Value = value;

    /// <summary>The truth.</summary>
    public bool Value { get; }

    internal static BoolValue True { get; } = new(true);

    internal static BoolValue False { get; } = new(false);

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 3 : 2;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
