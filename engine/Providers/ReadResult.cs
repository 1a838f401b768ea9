using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A resource as it is now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">The inputs that would give this state.</param>
/// <param name="Outputs">The outputs.</param>
public sealed record ReadResult(string Id, PropertyMap Inputs, PropertyMap Outputs);
