using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>Names of registered hooks, by the moment they run.</summary>
public sealed record HookBinding
{
    /// <summary>No hooks.</summary>
    public static HookBinding Empty { get; } = new();

    /// <summary>Before the resource is created.</summary>
    public ImmutableArray<string> BeforeCreate { get; init; } = [];

    /// <summary>After the resource was created.</summary>
    public ImmutableArray<string> AfterCreate { get; init; } = [];

    /// <summary>Before the resource is updated.</summary>
    public ImmutableArray<string> BeforeUpdate { get; init; } = [];

    /// <summary>After the resource was updated.</summary>
    public ImmutableArray<string> AfterUpdate { get; init; } = [];

    /// <summary>Before the resource is deleted.</summary>
    public ImmutableArray<string> BeforeDelete { get; init; } = [];

    /// <summary>After the resource was deleted.</summary>
    public ImmutableArray<string> AfterDelete { get; init; } = [];

    /// <summary>When an operation on the resource failed.</summary>
    public ImmutableArray<string> OnError { get; init; } = [];
}
