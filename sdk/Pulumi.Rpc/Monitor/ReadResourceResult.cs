namespace Pulumi.Rpc;

/// <summary>A resource that was read (ReadResourceResponse).</summary>
public sealed record ReadResourceResult(string Urn, PropertyMap Properties);
