using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads a string, a boolean or a number.</summary>
sealed class ScalarReader(string expected, object? missing, Func<PropertyValue, object?> read) : ValueReader
{
    public override object? Default => missing;

    public override object? Read(PropertyValue value, Reading reading) => read(value) ?? throw reading.Mismatch(expected, value);
}
