using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads assets and archives.</summary>
sealed class AssetReader(Type type) : ValueReader
{
    public override object? Read(PropertyValue value, Reading reading) =>
        value is AssetValue or ArchiveValue && ToAsset(value) is var asset && type.IsInstanceOfType(asset)
            ? asset
            : throw reading.Mismatch($"an {type.Name}", value);

    public static AssetOrArchive ToAsset(PropertyValue value) => value switch
    {
        AssetValue { Source: AssetSource.Path } asset => new FileAsset(asset.Content),
        AssetValue { Source: AssetSource.Text } asset => new StringAsset(asset.Content),
        AssetValue asset => new RemoteAsset(asset.Content),
        ArchiveValue { Assets: { } members } => new AssetArchive(members.ToDictionary(m => m.Key, m => ToAsset(m.Value))),
        ArchiveValue { Source: AssetSource.Path } archive => new FileArchive(archive.Content!),
        ArchiveValue archive => new RemoteArchive(archive.Content!),
        _ => throw new ArgumentException($"value: expected an asset or archive, got {value.GetType().Name}.", nameof(value)),
    };
}
