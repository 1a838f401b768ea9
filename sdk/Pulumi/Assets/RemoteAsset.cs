namespace Pulumi;

/// <summary>The bytes at an address.</summary>
/// <param name="uri">An http, https or file URI.</param>
public sealed class RemoteAsset(string uri) : Asset(Rpc.AssetSource.Uri, uri);
