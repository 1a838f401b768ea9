namespace Pulumi;

/// <summary>A file, or a collection of files, as a value.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }

    internal abstract Rpc.PropertyValue ToValue();
}
