using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>A provider resource and the loaded provider behind it.</summary>
/// <param name="State">The provider resource.</param>
/// <param name="Api">The loaded provider.</param>
/// <param name="IsConfigured">False when its configuration holds unknowns: then it can be asked nothing (protocol.md section 7).</param>
sealed record ProviderInstance(ResourceState State, IProvider Api, bool IsConfigured)
{
    /// <summary><c>urn::id</c>.</summary>
    public string Reference { get; } = Refer(State);

    public static string Refer(ResourceState state) => $"{state.Urn}::{(state.Id.Length > 0 ? state.Id : Signatures.Unknown)}";
}
