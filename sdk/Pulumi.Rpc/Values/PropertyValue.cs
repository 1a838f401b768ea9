namespace Pulumi.Rpc;

/// <summary>One value of a resource property, as the Pulumi protocol knows it.</summary>
/// <remarks>
/// Immutable. The kinds are the nested protocol kinds of protocol.md section 4: null, bool, number, string,
/// list (<see cref="ListValue"/>), object (<see cref="PropertyMap"/>), secret, unknown, asset, archive,
/// resource reference and output value. Two values are equal when their trees are equal.
/// </remarks>
public abstract class PropertyValue : IEquatable<PropertyValue>
{
    private protected PropertyValue()
    {
    }

    /// <summary>The null value.</summary>
    public static PropertyValue Null => NullValue.Instance;

    /// <summary>A value that will be known only after an update; a preview cannot tell it.</summary>
    public static PropertyValue Unknown => UnknownValue.Instance;

    /// <summary>Whether this value, or any value inside it, is unknown.</summary>
    public abstract bool ContainsUnknowns { get; }

    /// <summary>Whether this value, or any value inside it, is secret.</summary>
    public abstract bool ContainsSecrets { get; }

    /// <summary>This value without a secret or output wrapper around it; members keep theirs.</summary>
    public virtual PropertyValue Unwrapped => this;

    /// <summary>Wraps a text.</summary>
    public static implicit operator PropertyValue(string value) => new StringValue(value);

    /// <summary>Wraps a truth value.</summary>
    public static implicit operator PropertyValue(bool value) => value ? BoolValue.True : BoolValue.False;

    /// <summary>Wraps a number.</summary>
    public static implicit operator PropertyValue(double value) => new NumberValue(value);

    /// <inheritdoc/>
    public abstract bool Equals(PropertyValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PropertyValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>What <paramref name="change"/> makes of each of <paramref name="values"/>; null when it changes none.</summary>
    private protected static PropertyValue[]? Changed(PropertyValue[] values, Func<PropertyValue, PropertyValue> change)
    {
        PropertyValue[]? changed = null;
        for (var i = 0; i < values.Length; i++)
        {
            var value = change(values[i]);
            if (!ReferenceEquals(value, values[i]))
            {
                changed ??= [.. values];
                changed[i] = value;
            }
        }

        return changed;
    }
}
