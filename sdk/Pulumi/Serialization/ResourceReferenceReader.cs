using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads a reference to a resource into an object of its class.</summary>
sealed class ResourceReferenceReader(Type type) : ValueReader
{
    public override object? Read(PropertyValue value, Reading reading) => value is ResourceReferenceValue reference
        ? ResourceTypes.Hydrate(reference, type)
        : throw reading.Mismatch("a resource", value);
}
