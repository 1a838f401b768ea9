using System.Collections.Immutable;

namespace SecurityPlatform.Cli.Drift;

/// <summary>A resource that differs from what its stack recorded, before anybody judged it.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Region">Where it is, as recorded; "" when the record does not say.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Changes">Every setting that differs; empty when it is gone.</param>
sealed record ResourceDrift(string Urn, string Type, string Region, DriftKind Kind, ImmutableArray<PropertyDrift> Changes);
