namespace Pulumi.Rpc;

/// <summary>A file, a text or an address whose bytes are the value.</summary>
/// <param name="source">What <paramref name="content"/> is.</param>
/// <param name="content">The path, the text or the URI.</param>
/// <param name="hash">SHA-256 of the bytes in hex; "" until the engine computed it.</param>
public sealed class AssetValue(AssetSource source, string content, string hash = "") : PropertyValue
{
    /// <summary>What <see cref="Content"/> is.</summary>
    public AssetSource Source { get; } = source;

    /// <summary>The path, the text or the URI.</summary>
    public string Content { get; } = content;

    /// <summary>SHA-256 of the bytes in hex; "" until the engine computed it.</summary>
    public string Hash { get; } = hash;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is AssetValue asset
        && (Hash.Length > 0 && asset.Hash.Length > 0
            ? Hash == asset.Hash
            : asset.Source == Source && asset.Content == Content);

    /// <inheritdoc/>
    public override int GetHashCode() => nameof(AssetValue).GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"asset({Source}:{Content})";
}
