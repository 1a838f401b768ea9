namespace Pulumi.Rpc;

/// <summary>A value that only an update will know. On the wire: the unknown sentinel string.</summary>
public sealed class UnknownValue : PropertyValue
{
    UnknownValue()
    {
    }

    internal static UnknownValue Instance { get; } = new();

    /// <inheritdoc/>
    public override bool ContainsUnknowns => true;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is UnknownValue;

    /// <inheritdoc/>
    public override int GetHashCode() => 1;

    /// <inheritdoc/>
    public override string ToString() => "unknown";
}
