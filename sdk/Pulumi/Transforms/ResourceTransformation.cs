namespace Pulumi;

/// <summary>Changes arguments and options of a resource before it is registered.</summary>
/// <returns>The changed ones, or null to leave them.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
