namespace Pulumi.Rpc;

/// <summary>The null of the protocol. Top-level nulls are never sent; lists may hold them.</summary>
public sealed class NullValue : PropertyValue
{
    NullValue()
    {
    }

    internal static NullValue Instance { get; } = new();

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is NullValue;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "null";
}
