using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Counts steps as the official engine does.</summary>
public static class ChangeSummary
{
    /// <summary>Number of resources by step; replacements count once, default providers not at all.</summary>
    public static ImmutableSortedDictionary<StepKind, int> Of(IEnumerable<Step> steps)
    {
        var counts = new SortedDictionary<StepKind, int>();
        foreach (var step in steps)
        {
            if (!step.Kind.IsHalf() && !step.IsInternal)
            {
                counts[step.Kind] = counts.GetValueOrDefault(step.Kind) + 1;
            }
        }

        return counts.ToImmutableSortedDictionary();
    }
}
