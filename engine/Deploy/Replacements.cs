using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Replaces resources: new one first and old one deleted at the end, or the other way round.</summary>
sealed class Replacements(Deployment deployment, StepRunner runner, Leftovers leftovers)
{
    readonly Dependents _dependents = new(deployment);

    public async ValueTask<ResourceState> RunAsync(
        Goal goal, ProviderInstance provider, OldResource old, ResourceState planned, Comparison comparison)
    {
        if (old.State.Protect)
        {
            throw deployment.Fail(goal.Urn, $"unable to replace resource \"{goal.Urn}\" as it is currently marked for protection ({string.Join(", ", comparison.ReplaceReasons)} changed). To unprotect the resource, set Protect = false for it, update, and then make the change.");
        }

        goal.Live.Replaced = true;
        var replace = new Step
        {
            Kind = StepKind.Replace,
            Urn = goal.Urn,
            Old = old.State,
            New = planned,
            DetailedDiff = comparison.Changes,
            DiffReasons = comparison.DiffReasons,
            ReplaceReasons = comparison.ReplaceReasons,
        };
        if (goal.Registration.DeleteBeforeReplace ?? comparison.DeleteBeforeReplace)
        {
            await DeleteFirstAsync(old).ConfigureAwait(false);
            return await CreateAsync(provider, replace, old.Slot, goal, null).ConfigureAwait(false);
        }

        return await CreateAsync(provider, replace, deployment.Journal.NewSlot(), goal, old).ConfigureAwait(false);
    }

    /// <summary>Creates what was deleted for a replacement earlier, in this run or in one before.</summary>
    public async ValueTask<ResourceState> RecreateAsync(Goal goal, ProviderInstance provider, OldResource old, ResourceState planned)
    {
        await old.Deletion.ConfigureAwait(false);
        goal.Live.Replaced = true;
        var replace = new Step { Kind = StepKind.Replace, Urn = goal.Urn, Old = old.State, New = planned };
        return await CreateAsync(provider, replace, old.Slot, goal, null).ConfigureAwait(false);
    }

    async ValueTask<ResourceState> CreateAsync(ProviderInstance provider, Step replace, int slot, Goal goal, OldResource? old)
    {
        var creation = replace with { Kind = StepKind.CreateReplacement };
        deployment.Log.Started(creation);
        goal.Live.Slot = slot;
        var created = await runner.CreateAsync(
            provider, replace.New!, slot, leftovers.Take(goal.Urn, replace.New!.Inputs), old).ConfigureAwait(false);
        deployment.Log.Add(creation with { New = created });
        deployment.Log.Add(replace with { New = created });
        return created;
    }

    // Whatever cannot live without the old one goes first, in the reverse order of its dependencies.
    async ValueTask DeleteFirstAsync(OldResource old)
    {
        var chain = await _dependents.OfAsync(old).ConfigureAwait(false);
        var refused = false;
        foreach (var dependent in chain.Where(d => d.State.Protect))
        {
            deployment.Fail(dependent.State.Urn, $"unable to replace resource \"{dependent.State.Urn}\" as it is currently marked for protection, and \"{old.State.Urn}\", which it needs, must be deleted before it is replaced. To unprotect the resource, set Protect = false for it, update, and then make the change.");
            refused = true;
        }

        if (refused)
        {
            throw new StepFailedException();
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reserved = chain.Where(d => Reserve(d, done.Task)).Prepend(old).ToList();
        try
        {
            for (var i = reserved.Count - 1; i >= 0; i--)
            {
                await DeleteAsync(reserved[i]).ConfigureAwait(false);
            }

            done.SetResult();
        }
        catch
        {
            done.SetException(new StepFailedException());
            throw;
        }
    }

    async ValueTask DeleteAsync(OldResource old)
    {
        var step = new Step { Kind = StepKind.DeleteReplaced, Urn = old.State.Urn, Old = old.State };
        deployment.Log.Started(step);
        var remains = old.State with { PendingReplacement = true };
        await runner.DeleteAsync(old, !old.State.RetainOnDelete, remains).ConfigureAwait(false);
        deployment.Log.Add(step);
    }

    // Somebody may have registered it meanwhile: then it no longer depends on the one that is replaced.
    static bool Reserve(OldResource old, Task deletion)
    {
        lock (old)
        {
            if (old.ClaimedBy is not null)
            {
                return false;
            }

            (old.AwaitsReplacement, old.Deletion) = (true, deletion);
            return true;
        }
    }
}
