namespace SecurityPlatform.Model;

/// <summary>How long a kind of evidence is kept: one number for lifecycle, log group and Object Lock alike.</summary>
/// <param name="Id">The name in the configuration.</param>
/// <param name="Title">What it keeps, for people.</param>
/// <param name="DefaultDays">The days unless configured; at least <see cref="RetentionClasses.FloorDays"/>.</param>
public sealed record RetentionClass(string Id, string Title, int DefaultDays);
