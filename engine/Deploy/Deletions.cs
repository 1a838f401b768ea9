using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Deletes, at the end, whatever nobody registered, and the old halves of replacements.</summary>
sealed class Deletions(Deployment deployment, StepRunner runner, Leftovers leftovers)
{
    /// <exception cref="StepFailedException">Something is protected, or a provider refused.</exception>
    public async Task RunAsync()
    {
        var doomed = Array.FindAll(deployment.Old.All, o => !o.Gone && (o.ClaimedBy is null || o.State.Delete));
        RefuseProtected(doomed);
        var urns = doomed.Select(o => o.State.Urn).ToHashSet(StringComparer.Ordinal);
        if (!deployment.Preview)
        {
            await DeleteOrphansAsync().ConfigureAwait(false);
        }

        // What a resource needs stands before it in the state, so the reverse order never pulls anything from under it.
        for (var i = doomed.Length - 1; i >= 0; i--)
        {
            await DeleteAsync(doomed[i], urns).ConfigureAwait(false);
        }
    }

    async Task DeleteOrphansAsync()
    {
        foreach (var orphan in await leftovers.FinishCreationsAsync().ConfigureAwait(false))
        {
            await runner.DeleteAsync(orphan, true).ConfigureAwait(false);
            deployment.Log.Add(new Step { Kind = StepKind.Delete, Urn = orphan.State.Urn, Old = orphan.State });
        }
    }

    async Task DeleteAsync(OldResource old, HashSet<string> urns)
    {
        deployment.ThrowIfStopped();
        var state = old.State;
        var step = new Step { Kind = Kind(old), Urn = state.Urn, Old = state };
        deployment.Log.Started(step);
        var callProvider = step.Kind is StepKind.Delete or StepKind.DeleteReplaced
            && state is { Custom: true, RetainOnDelete: false }
            && !Urn.IsProviderType(state.Type)
            && !(state.DeletedWith.Length > 0 && urns.Contains(state.DeletedWith));
        await runner.DeleteAsync(old, callProvider).ConfigureAwait(false);
        old.Gone = true;
        deployment.Log.Add(step);
    }

    void RefuseProtected(OldResource[] doomed)
    {
        foreach (var old in doomed)
        {
            if (old.State is { Protect: true, External: false } state)
            {
                deployment.Fail(state.Urn, $"Cannot delete protected resource \"{state.Urn}\". To unprotect the resource, set Protect = false for it and update, and then remove it.");
            }
        }

        if (deployment.Failed)
        {
            throw new StepFailedException();
        }
    }

    static StepKind Kind(OldResource old) => old.State switch
    {
        { External: true, Delete: true } => StepKind.DiscardReplaced,
        { External: true } => StepKind.Discard,
        { PendingReplacement: true } => StepKind.RemovePendingReplace,
        { Delete: true } => StepKind.DeleteReplaced,
        _ when old.AwaitsReplacement => StepKind.RemovePendingReplace,
        _ => StepKind.Delete,
    };
}
