using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Stacks;

namespace SecurityPlatform.Cli;

/// <summary>Plans the stacks of an organization until none has seen anything of another that is not so any more.</summary>
/// <remarks>
/// A deployment goes from stack to stack, because each needs what another has made. Plans make nothing: each is made from what is known or
/// expected by then, members at the same time, and the few that were made from less than is known in the end are made again.
/// </remarks>
/// <param name="plan">Plans one stack with what earlier plans say.</param>
sealed class OrganizationPreview(Func<OrganizationStack, Rehearsal, Task<OperationResult>> plan)
{
    // Master and security tell each other of archives, then of delegations: two rounds. One more would say that they contradict each other.
    const int MostRounds = 4;

    readonly ConcurrentDictionary<string, OperationResult> _plans = new(StringComparer.Ordinal);
    Rehearsal _rehearsal = Rehearsal.Empty;

    /// <summary>Plans them all; without members when a central stack fails.</summary>
    /// <returns>One outcome per planned stack, in the order of <paramref name="stacks"/>.</returns>
    public async Task<ImmutableArray<StackOutcome>> RunAsync(ImmutableArray<OrganizationStack> stacks)
    {
        ImmutableArray<OrganizationStack> central = [.. stacks.Where(stack => stack.IsCentral)];
        ImmutableArray<OrganizationStack> members = [.. stacks.Where(stack => !stack.IsCentral)];
        _rehearsal = Rehearsal.Empty.Expecting(central.Select(stack => stack.Name));
        var expected = _rehearsal;
        if (members is [var ahead, ..] && !central.IsEmpty)
        {
            PlanAhead.Continue(() => plan(ahead, expected));
        }

        foreach (var stack in central)
        {
            await PlanCentralAsync(stack).ConfigureAwait(false);
        }

        // What members read is there after the first round; only what master and security wait for from each other is not.
        var first = _rehearsal;
        await AllAsync([() => SettleAsync(central), .. Plans(members, first)]).ConfigureAwait(false);
        await AllAsync(Plans(members.Where(IsStale), _rehearsal)).ConfigureAwait(false);

        var failed = central.Any(stack => !_plans[stack.Name].Succeeded);
        return [.. (failed ? central : stacks).Select(stack => new StackOutcome([_plans[stack.Name]]))];
    }

    async Task SettleAsync(ImmutableArray<OrganizationStack> central)
    {
        for (var round = 0; round < MostRounds && central.Any(IsStale); round++)
        {
            foreach (var stack in central.Where(IsStale))
            {
                await PlanCentralAsync(stack).ConfigureAwait(false);
            }
        }
    }

    async Task PlanCentralAsync(OrganizationStack stack)
    {
        await PlanAsync(stack, _rehearsal).ConfigureAwait(false);
        _rehearsal = _rehearsal.With(_plans[stack.Name]);
    }

    IEnumerable<Func<Task>> Plans(IEnumerable<OrganizationStack> stacks, Rehearsal rehearsal) =>
        stacks.Select<OrganizationStack, Func<Task>>(stack => () => PlanAsync(stack, rehearsal));

    async Task PlanAsync(OrganizationStack stack, Rehearsal rehearsal) => _plans[stack.Name] = await plan(stack, rehearsal).ConfigureAwait(false);

    bool IsStale(OrganizationStack stack) =>
        _plans[stack.Name].State.Resources.Any(resource => resource.Type == Urn.StackReferenceType && !resource.Delete && !Holds(resource.Outputs));

    // What a stack waits for is told to people, not to other stacks.
    bool Holds(PropertyMap reference)
    {
        var name = reference.Find("name")?.Unwrapped.ToString() ?? "";
        return !_plans.TryGetValue(name[(name.LastIndexOf('/') + 1)..], out var now) || !now.Succeeded
            || (reference.Find("outputs")?.Unwrapped is PropertyMap seen && seen.Without(OutputNames.Pending).Equals(now.Outputs.Without(OutputNames.Pending)));
    }

    static Task AllAsync(IEnumerable<Func<Task>> work) =>
        Parallel.ForEachAsync(work, static async (one, _) => await one().ConfigureAwait(false));
}
