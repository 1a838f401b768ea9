using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads an enumeration of integers.</summary>
sealed class EnumReader(Type type) : ValueReader
{
    public override object? Default { get; } = Enum.ToObject(type, 0);

    public override object? Read(PropertyValue value, Reading reading) => value is NumberValue number
        ? Enum.ToObject(type, (int)number.Value)
        : throw reading.Mismatch("a number", value);
}
