using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

        // Counted, not compared: a rank is a place in the state, and steps of one rank stay as they came.
        var starts = new int[state.Length + 2];
        var places = new int[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            places[i] = step.Kind == StepKind.DeleteReplaced && step.Old!.Delete ? state.Length : ranks.GetValueOrDefault(step.Urn, state.Length);
            starts[places[i] + 1]++;
        }

        for (var rank = 0; rank < state.Length; rank++)
        {
            starts[rank + 1] += starts[rank];
        }

        var sorted = new Step[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            sorted[starts[places[i]]++] = steps[i];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }
}
