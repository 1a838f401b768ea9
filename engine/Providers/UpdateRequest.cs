using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A resource to update in place.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Id">Its id.</param>
/// <param name="OldInputs">The inputs recorded last time.</param>
/// <param name="OldOutputs">The outputs recorded last time.</param>
/// <param name="Inputs">The checked inputs.</param>
/// <param name="Preview">True: change nothing, answer with the outputs as far as they are known.</param>
public sealed record UpdateRequest(string Urn, string Type, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, PropertyMap Inputs, bool Preview);
