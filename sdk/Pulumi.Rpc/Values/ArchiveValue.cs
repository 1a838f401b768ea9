namespace Pulumi.Rpc;

/// <summary>A collection of named files: a path, a URI, or a map of assets and archives.</summary>
public sealed class ArchiveValue : PropertyValue
{
    /// <summary>An archive at a path or URI.</summary>
    public ArchiveValue(AssetSource source, string content, string hash = "")
    {
        Source = source;
        Content = content;
        Hash = hash;
    }

    /// <summary>An archive put together from <paramref name="assets"/> (assets and archives by name).</summary>
    public ArchiveValue(PropertyMap assets, string hash = "")
    {
        Assets = assets;
        Hash = hash;
    }

    /// <summary>What <see cref="Content"/> is; meaningless when <see cref="Assets"/> is set.</summary>
    public AssetSource Source { get; }

    /// <summary>The path or URI; null when <see cref="Assets"/> is set.</summary>
    public string? Content { get; }

    /// <summary>The members by name; null when the archive is at a path or URI.</summary>
    public PropertyMap? Assets { get; }

    /// <summary>SHA-256 of the archive in hex; "" until the engine computed it.</summary>
    public string Hash { get; }

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is ArchiveValue archive
        && (Hash.Length > 0 && archive.Hash.Length > 0
            ? Hash == archive.Hash
            : archive.Source == Source && archive.Content == Content && Equals(archive.Assets, Assets));

    /// <inheritdoc/>
    public override int GetHashCode() => nameof(ArchiveValue).GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"archive({Content ?? Assets?.ToString()})";
}
