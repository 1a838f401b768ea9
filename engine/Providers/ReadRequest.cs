using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A resource to read.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">The recorded inputs; null when it is being looked up or imported.</param>
/// <param name="Outputs">What is known of its state.</param>
public sealed record ReadRequest(string Urn, string Type, string Id, PropertyMap? Inputs, PropertyMap Outputs);
