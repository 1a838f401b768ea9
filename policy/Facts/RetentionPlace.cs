namespace SecurityPlatform.Policy;

/// <summary>A place that says how long something is kept.</summary>
/// <param name="Place">The place.</param>
/// <param name="Days">The days; null while they are unknown or not set, 0 for no end where the place has such a value.</param>
sealed record RetentionPlace(Setting Place, double? Days);
