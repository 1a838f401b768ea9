using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A resource to delete.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">The recorded inputs.</param>
/// <param name="Outputs">The recorded outputs.</param>
public sealed record DeleteRequest(string Urn, string Type, string Id, PropertyMap Inputs, PropertyMap Outputs);
