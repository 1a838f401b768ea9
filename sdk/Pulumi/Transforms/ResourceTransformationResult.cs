namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> gives back.</summary>
/// <param name="args">The arguments to use.</param>
/// <param name="options">The options to use; the parent may not change.</param>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The arguments to use.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; } = options;
}
