using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="InvokeTransform"/> is given.</summary>
/// <param name="token">The token of the function.</param>
/// <param name="args">Its arguments by wire name.</param>
/// <param name="options">Its options.</param>
public readonly struct InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
{
    /// <summary>The token of the function.</summary>
    public string Token { get; } = token;

    /// <summary>Its arguments by wire name.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>Its options.</summary>
    public InvokeOptions Options { get; } = options;
}
