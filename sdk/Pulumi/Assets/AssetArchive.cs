using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An archive put together from assets and archives.</summary>
/// <param name="assets">The members by name.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive
{
    internal ImmutableDictionary<string, AssetOrArchive> Assets { get; } = assets.ToImmutableDictionary();

    internal override Rpc.PropertyValue ToValue() =>
        new Rpc.ArchiveValue(new Rpc.PropertyMap(Assets.Select(m => KeyValuePair.Create(m.Key, m.Value.ToValue()))));
}
