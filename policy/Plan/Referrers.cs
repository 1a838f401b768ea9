namespace SecurityPlatform.Policy;

/// <summary>The resources that refer to one.</summary>
/// <param name="Certain">They do.</param>
/// <param name="Possible">They may: what they refer to is known only after an update.</param>
public sealed record Referrers(IReadOnlyList<PlannedResource> Certain, IReadOnlyList<PlannedResource> Possible)
{
    /// <summary>Nobody refers to it.</summary>
    public static Referrers None { get; } = new([], []);
}
