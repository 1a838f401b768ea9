using System.Collections.Immutable;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Cli;

/// <summary>Runs an operation over the stacks in the order that they need: master, security, again while anything is pending, members.</summary>
/// <param name="operate">The operation on one stack.</param>
/// <param name="done">Told of every pass over a stack, one at a time and in the order of the stacks.</param>
sealed class OrganizationRun(Func<OrganizationStack, Task<OperationResult>> operate, Action<OperationResult>? done = null)
{
    readonly Dictionary<string, ImmutableArray<OperationResult>> _passes = [];
    readonly Lock _gate = new();

    /// <summary>Runs until nothing is pending any more, or until another round would change nothing, or until a stack fails.</summary>
    /// <returns>One outcome per stack that was reached, in the order of <paramref name="stacks"/>.</returns>
    public async Task<ImmutableArray<StackOutcome>> RunAsync(ImmutableArray<OrganizationStack> stacks)
    {
        if (await RunCentralAsync([.. stacks.Where(stack => stack.IsCentral)]).ConfigureAwait(false))
        {
            await RunMembersAsync([.. stacks.Where(stack => !stack.IsCentral)]).ConfigureAwait(false);
        }

        return Outcomes(stacks);
    }

    async Task<bool> RunCentralAsync(ImmutableArray<OrganizationStack> stacks)
    {
        var before = "";
        while (true)
        {
            if (!await RunOnceAsync(stacks.Where(stack => !IsSettled(stack))).ConfigureAwait(false))
            {
                return false;
            }

            var pending = string.Join('\n', Outcomes(stacks).SelectMany(outcome => outcome.Pending.Select(line => $"{outcome.Stack}: {line}")));
            if (pending.Length == 0 || pending == before)
            {
                return true;
            }

            before = pending;
        }
    }

    // A stack that waits for nothing has nothing to gain from another pass.
    bool IsSettled(OrganizationStack stack) =>
        _passes.TryGetValue(stack.Name, out var passes) && new StackOutcome(passes).Pending.IsEmpty;

    async Task<bool> RunOnceAsync(IEnumerable<OrganizationStack> stacks)
    {
        foreach (var stack in stacks.ToList())
        {
            var result = await operate(stack).ConfigureAwait(false);
            Keep(stack, result);
            done?.Invoke(result);
            if (!result.Succeeded)
            {
                return false;
            }
        }

        return true;
    }

    // Members read master and security, never each other: as many at once as there are processors. After a failure none is begun.
    async Task RunMembersAsync(ImmutableArray<OrganizationStack> stacks)
    {
        var failed = false;
        var told = 0;
        await Parallel.ForEachAsync(stacks, async (stack, _) =>
        {
            if (Volatile.Read(ref failed))
            {
                return;
            }

            var result = await operate(stack).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                Volatile.Write(ref failed, true);
            }

            lock (_gate)
            {
                Keep(stack, result);
                for (; told < stacks.Length && _passes.TryGetValue(stacks[told].Name, out var passes); told++)
                {
                    done?.Invoke(passes[^1]);
                }
            }
        }).ConfigureAwait(false);
    }

    void Keep(OrganizationStack stack, OperationResult result) =>
        _passes[stack.Name] = [.. _passes.GetValueOrDefault(stack.Name, []), result];

    ImmutableArray<StackOutcome> Outcomes(ImmutableArray<OrganizationStack> stacks) =>
        [.. stacks.Where(stack => _passes.ContainsKey(stack.Name)).Select(stack => new StackOutcome(_passes[stack.Name]))];
}
