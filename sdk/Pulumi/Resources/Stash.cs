namespace Pulumi;

/// <summary>A value that is kept in the state from its first deployment on.</summary>
/// <param name="name">The logical name.</param>
/// <param name="args">The value.</param>
/// <param name="options">How it is managed.</param>
public sealed class Stash(string name, StashArgs args, CustomResourceOptions? options = null)
    : CustomResource("pulumi:index:Stash", name, args, options)
{
    /// <summary>The value that was kept.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;

    /// <summary>The value as the program gives it today.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;
}
