namespace Pulumi.Rpc;

/// <summary>Where the bytes of an asset or archive come from.</summary>
public enum AssetSource
{
    /// <summary>A path on the machine that runs the program.</summary>
    Path,

    /// <summary>The text itself (assets only).</summary>
    Text,

    /// <summary>A URI that the engine reads.</summary>
    Uri,
}
