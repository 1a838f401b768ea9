using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>A resource that was registered in this operation.</summary>
sealed class LiveResource(string urn)
{
    ResourceState? _state;

    /// <summary>Its identity.</summary>
    public string Urn { get; } = urn;

    /// <summary>The old URN that it was found under, or null when that is the same or there is none.</summary>
    public string? FormerUrn { get; set; }

    /// <summary>Its place in the journal; -1 until it has one.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Whether it was replaced in this operation.</summary>
    public bool Replaced { get; set; }

    /// <summary>Protection as its children inherit it.</summary>
    public bool Protect { get; set; }

    /// <summary>Retention as its children inherit it.</summary>
    public bool RetainOnDelete { get; set; }

    /// <summary>URN of the resource whose deletion takes it with it, as its children inherit it.</summary>
    public string DeletedWith { get; set; } = "";

    /// <summary>Provider reference as its children inherit it.</summary>
    public string Provider { get; set; } = "";

    /// <summary>Its own transforms and those of its ancestors outward, as its children inherit them.</summary>
    public ImmutableArray<CallbackReference> Transforms { get; set; } = [];

    /// <summary>What it is now; null until its step is done.</summary>
    public ResourceState? State
    {
        get => Volatile.Read(ref _state);
        set => Volatile.Write(ref _state, value);
    }
}
