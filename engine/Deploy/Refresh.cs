using System.Collections.Immutable;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Reads every recorded resource and says, or records, what became of it.</summary>
sealed class Refresh(Deployment deployment)
{
    public async Task RunAsync()
    {
        foreach (var old in deployment.Old.All)
        {
            if (old.State is { Custom: true, Delete: false, PendingReplacement: false } && !Urn.IsProviderType(old.State.Type))
            {
                await ReadAsync(old).ConfigureAwait(false);
            }
        }
    }

    async ValueTask ReadAsync(OldResource old)
    {
        deployment.ThrowIfStopped();
        var state = old.State;
        try
        {
            var provider = await deployment.Providers.FindAsync(state).ConfigureAwait(false);
            deployment.Probe("read");
            var found = await provider.Api.ReadAsync(new(state.Urn, state.Type, state.Id, state.Inputs, state.Outputs)).ConfigureAwait(false);
            Record(old, found is null ? null : Merge(state, found));
        }
        catch (ProviderException refused)
        {
            throw deployment.Fail(state.Urn, $"reading {state.Urn}: {refused.Message}");
        }
    }

    ResourceState Merge(ResourceState state, ReadResult found)
    {
        var inputs = Outputs.MarkSecrets(found.Inputs, state.Inputs, []);
        var outputs = Outputs.MarkSecrets(found.Outputs, state.Inputs, state.AdditionalSecretOutputs);
        var refreshed = state with { Id = found.Id, Inputs = state.External ? state.Inputs : inputs, Outputs = outputs };
        return StateEquality.Equal(refreshed, state) ? state : refreshed with { Modified = deployment.Now };
    }

    void Record(OldResource old, ResourceState? found)
    {
        var changes = found is null || ReferenceEquals(found, old.State) ? null : Changes(old.State, found);
        var step = new Step
        {
            Kind = found is null ? StepKind.Delete : changes is null ? StepKind.Same : StepKind.Update,
            Urn = old.State.Urn,
            Old = old.State,
            New = found,
            DetailedDiff = changes,
            DiffReasons = changes is null ? [] : InputDiff.TopLevel(changes.Keys),
        };
        if (!ReferenceEquals(found, old.State))
        {
            deployment.Probe("commit");
            deployment.Journal.Commit(-1, (old.Slot, found));
            deployment.Probe("committed");
        }

        deployment.Log.Add(step);
    }

    // What is an input says it better than the output of the same name.
    static ImmutableSortedDictionary<string, PropertyChange>? Changes(ResourceState old, ResourceState found)
    {
        var changes = InputDiff.Compute(old.Inputs, found.Inputs);
        foreach (var (path, change) in InputDiff.Compute(old.Outputs, found.Outputs, null, false))
        {
            var top = PropertyPath.Parse(path).Segments[0] as string ?? path;
            if (!old.Inputs.ContainsKey(top) && !found.Inputs.ContainsKey(top))
            {
                changes = changes.SetItem(path, change);
            }
        }

        return changes.Count > 0 ? changes : null;
    }
}
