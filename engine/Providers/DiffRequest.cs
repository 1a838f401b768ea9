using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A recorded resource and the inputs it should have.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Id">Its id.</param>
/// <param name="OldInputs">The inputs recorded last time.</param>
/// <param name="OldOutputs">The outputs recorded last time.</param>
/// <param name="Inputs">The checked inputs, ignored changes already put back.</param>
public sealed record DiffRequest(string Urn, string Type, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, PropertyMap Inputs);
