using System.Collections.Immutable;

namespace Bindgen.Schema;

/// <summary>A resource type.</summary>
sealed record ResourceSpec(string Token, string Name, string Module)
{
    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    public Properties Inputs { get; init; } = [];

    public Properties Outputs { get; init; } = [];

    /// <summary>What a lookup may be given besides the inputs; null where lookups take an id only.</summary>
    public Properties? StateOnly { get; init; }

    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>Types that this one used to be.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Properties of which a change replaces the resource; npm says so for aws-native only.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public string? Deprecated { get; init; }
}
