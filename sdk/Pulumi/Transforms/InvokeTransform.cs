namespace Pulumi;

/// <summary>Changes arguments and options of a function call when the engine asks for it.</summary>
/// <returns>The changed ones, or null to leave them.</returns>
public delegate Task<InvokeTransformResult?> InvokeTransform(
    InvokeTransformArgs args, CancellationToken cancellationToken = default);
