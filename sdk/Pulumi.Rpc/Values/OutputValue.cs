namespace Pulumi.Rpc;

/// <summary>A value with its bits spelled out: known, secret, and the resources it came from.</summary>
/// <remarks>Sent to remote components and calls only, where the receiver rebuilds an output from it.</remarks>
public sealed class OutputValue(PropertyValue? value, bool isSecret, IReadOnlyList<string> dependencies) : PropertyValue
{
    /// <summary>The value; null when unknown.</summary>
    public PropertyValue? Value { get; } = value;

    /// <summary>Whether the value is secret.</summary>
    public bool IsSecret { get; } = isSecret;

    /// <summary>URNs of the resources that the value depends on.</summary>
    public IReadOnlyList<string> Dependencies { get; } = dependencies;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Value is null || Value.ContainsUnknowns;

    /// <inheritdoc/>
    public override bool ContainsSecrets => IsSecret || (Value?.ContainsSecrets ?? false);

    /// <inheritdoc/>
    public override PropertyValue Unwrapped => Value is null ? Unknown : Value.Unwrapped;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is OutputValue output
        && Equals(output.Value, Value)
        && output.IsSecret == IsSecret
        && output.Dependencies.SequenceEqual(Dependencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(OutputValue), Value, IsSecret);

    /// <inheritdoc/>
    public override string ToString() => IsSecret ? "[secret]" : Value?.ToString() ?? "unknown";
}
