using System.Globalization;

namespace Pulumi.Rpc;

/// <summary>A number; the protocol has doubles only.</summary>
public sealed class NumberValue(double value) : PropertyValue
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is NumberValue number && number.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
