namespace Pulumi;

/// <summary>Arguments of a <see cref="Stash"/>.</summary>
public sealed class StashArgs : ResourceArgs
{
    /// <summary>Arguments with nothing set.</summary>
    public StashArgs()
    {
    }

    /// <summary>The value to keep.</summary>
    [Input("input", required: true)]
    public Input<object> Input { get; set; } = null!;
}
