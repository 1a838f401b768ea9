using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>An enumeration of texts, in the shape that generated bindings use.</summary>
[EnumType]
public readonly struct Material : IEquatable<Material>
{
    readonly string _value;

    Material(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static Material Wood { get; } = new("wood");

    public static bool operator ==(Material left, Material right) => left.Equals(right);

    public static bool operator !=(Material left, Material right) => !left.Equals(right);

    public static explicit operator string(Material value) => value._value;

    public bool Equals(Material other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Material other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
