using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>What a function returned (ResourceInvokeResponse).</summary>
/// <param name="Return">The result.</param>
/// <param name="Failures">What was wrong with the arguments; empty when all is well.</param>
/// <param name="Unknown">True: the result is unknown.</param>
public sealed record InvokeResult(PropertyMap Return, ImmutableArray<PropertyFailure> Failures, bool Unknown = false);
