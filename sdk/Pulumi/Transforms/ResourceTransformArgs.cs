using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceTransform"/> is given.</summary>
/// <param name="name">The name of the resource.</param>
/// <param name="type">Its type token.</param>
/// <param name="custom">Whether a provider manages it.</param>
/// <param name="args">Its arguments by wire name.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The name of the resource.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; } = custom;

    /// <summary>Its arguments by wire name.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}
