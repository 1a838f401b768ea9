using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>What a method returned (CallResponse).</summary>
public sealed record MethodResult(
    PropertyMap Return,
    PropertyDependencies ReturnDependencies,
    ImmutableArray<PropertyFailure> Failures);
