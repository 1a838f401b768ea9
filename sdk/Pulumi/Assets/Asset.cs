namespace Pulumi;

/// <summary>Bytes as a value: from a file, a text or an address.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(Rpc.AssetSource source, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Source, Content) = (source, content);
    }

    internal Rpc.AssetSource Source { get; }

    internal string Content { get; }

    internal override Rpc.PropertyValue ToValue() => new Rpc.AssetValue(Source, Content);
}
