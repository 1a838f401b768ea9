using System.Collections.Immutable;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Puts steps into the order of the state, whatever the order in which a parallel program caused them.</summary>
static class StepOrder
{
    /// <summary>Steps of one resource keep their order; those of resources that are gone come last, as they came.</summary>
    public static ImmutableArray<Step> Sort(Step[] steps, ImmutableArray<ResourceState> state)
    {
        var ranks = new Dictionary<string, int>(state.Length, StringComparer.Ordinal);
        for (var i = 0; i < state.Length; i++)
        {
            ranks.TryAdd(state[i].Urn, i);
        }

        var keys = new (int Rank, int Index)[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            keys[i] = (steps[i].Kind == StepKind.DeleteReplaced && steps[i].Old!.Delete ? int.MaxValue : ranks.GetValueOrDefault(steps[i].Urn, int.MaxValue), i);
        }

        Array.Sort(keys, steps);
        return [.. steps];
    }
}
