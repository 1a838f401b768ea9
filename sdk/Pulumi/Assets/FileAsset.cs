namespace Pulumi;

/// <summary>The bytes of a file.</summary>
/// <param name="path">The path of the file.</param>
public sealed class FileAsset(string path) : Asset(Rpc.AssetSource.Path, path);
