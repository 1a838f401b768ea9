using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads a struct that may be missing.</summary>
sealed class NullableReader(ValueReader underlying) : ValueReader
{
    public override object? Read(PropertyValue value, Reading reading) => underlying.Read(value, reading);
}
