using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A resource to create.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Inputs">The checked inputs.</param>
/// <param name="ClientToken">
/// The same for every try of the same creation, also after a crash. A provider that already carried out the
/// creation with this token answers with that resource and creates nothing (AWS calls this a client token).
/// </param>
/// <param name="Preview">True: change nothing, answer with the outputs as far as they are known.</param>
public sealed record CreateRequest(string Urn, string Type, string Name, PropertyMap Inputs, string ClientToken, bool Preview);
