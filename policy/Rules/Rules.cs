namespace SecurityPlatform.Policy;

/// <summary>Every rule of the pack. Add a rule in its own file, and one line here.</summary>
public static partial class Rules
{
    /// <summary>All rules, in the order of reports and documentation.</summary>
    /// <remarks>An expression, not a field: the rules live in other files of this partial class.</remarks>
    public static IReadOnlyList<PolicyRule> All =>
    [
        TrailCoversAllRegions,
    ];
}
