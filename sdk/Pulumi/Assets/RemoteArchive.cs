namespace Pulumi;

/// <summary>An archive file at an address.</summary>
/// <param name="uri">An http, https or file URI.</param>
public sealed class RemoteArchive(string uri) : Archive
{
    internal string Uri { get; } = uri ?? throw new ArgumentNullException(nameof(uri));

    internal override Rpc.PropertyValue ToValue() => new Rpc.ArchiveValue(Rpc.AssetSource.Uri, Uri);
}
