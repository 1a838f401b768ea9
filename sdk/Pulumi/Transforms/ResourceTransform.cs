namespace Pulumi;

/// <summary>Changes arguments and options of a resource when the engine asks for it.</summary>
/// <returns>The changed ones, or null to leave them.</returns>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);
