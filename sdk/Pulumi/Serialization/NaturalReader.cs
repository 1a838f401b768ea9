using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads any value as what it is: string, double, bool, immutable array or dictionary, asset, resource.</summary>
sealed class NaturalReader : ValueReader
{
    public override object? Read(PropertyValue value, Reading reading) => value switch
    {
        StringValue text => text.Value,
        NumberValue number => number.Value,
        BoolValue truth => truth.Value,
        ListValue => Of(typeof(ImmutableArray<object?>)).Read(value, reading),
        PropertyMap => Of(typeof(ImmutableDictionary<string, object?>)).Read(value, reading),
        AssetValue or ArchiveValue => AssetReader.ToAsset(value),
        ResourceReferenceValue reference => ResourceTypes.Hydrate(reference, typeof(Resource)),
        _ => throw reading.Mismatch("a value", value),
    };
}
