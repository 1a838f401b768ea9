namespace SecurityPlatform.Policy;

/// <summary>Where a reference between resources leads.</summary>
/// <param name="Targets">The resources of the run that it names; empty when it names none of them.</param>
/// <param name="Certain">False when the value is unknown and its dependencies do not single out one target.</param>
public sealed record Link(IReadOnlyList<PlannedResource> Targets, bool Certain)
{
    /// <summary>Leads to no resource of the run.</summary>
    public static Link Outside { get; } = new([], true);

    /// <summary>May lead anywhere.</summary>
    public static Link Unknown { get; } = new([], false);

    /// <summary>The target, or null when there is none or more than one.</summary>
    public PlannedResource? Target => Targets.Count == 1 && Certain ? Targets[0] : null;
}
