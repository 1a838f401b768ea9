namespace Pulumi;

/// <summary>A folder, or an archive file (.zip, .tar, .tar.gz, .tgz, .jar).</summary>
/// <param name="path">The path of the folder or file.</param>
public sealed class FileArchive(string path) : Archive
{
    internal string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));

    internal override Rpc.PropertyValue ToValue() => new Rpc.ArchiveValue(Rpc.AssetSource.Path, Path);
}
