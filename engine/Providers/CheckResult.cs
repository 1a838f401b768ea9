using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>Checked inputs.</summary>
/// <param name="Inputs">The inputs with defaults.</param>
/// <param name="Failures">All that is wrong; empty when the inputs are good.</param>
public sealed record CheckResult(PropertyMap Inputs, ImmutableArray<PropertyFailure> Failures);
