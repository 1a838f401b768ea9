namespace Pulumi;

/// <summary>A collection of files as a value.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive()
    {
    }
}
