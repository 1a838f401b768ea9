namespace Pulumi;

/// <summary>The bytes of a text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset(Rpc.AssetSource.Text, text);
