using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Operations;

/// <summary>How many resources each kind of step concerns, counted as the official engine does.</summary>
/// <remarks>Replacements count once, default providers not at all.</remarks>
public sealed class ChangeSummary
{
    ChangeSummary(ImmutableArray<StepCount> counts) => Counts = counts;

    /// <summary>No step at all.</summary>
    public static ChangeSummary Empty { get; } = new([]);

    /// <summary>The kinds that occur, in the order of <see cref="StepKind"/>.</summary>
    public ImmutableArray<StepCount> Counts { get; }

    /// <summary>The number of resources of one kind of step; 0 when there is none.</summary>
    public int this[StepKind kind]
    {
        get
        {
            foreach (var count in Counts)
            {
                if (count.Kind == kind)
                {
                    return count.Count;
                }
            }

            return 0;
        }
    }

    /// <summary>Counts <paramref name="steps"/>.</summary>
    public static ChangeSummary Of(IEnumerable<Step> steps)
    {
        var counts = new int[(int)StepKind.ImportReplacement + 1];
        foreach (var step in steps)
        {
            counts[(int)step.Kind] += step.Kind.IsHalf() || step.IsInternal ? 0 : 1;
        }

        var found = ImmutableArray.CreateBuilder<StepCount>();
        for (var kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] > 0)
            {
                found.Add(new((StepKind)kind, counts[kind]));
            }
        }

        return new(found.ToImmutable());
    }
}
