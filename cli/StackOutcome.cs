using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Stacks;

namespace SecurityPlatform.Cli;

/// <summary>What became of one stack in a run over the organization, which may have come by more than once.</summary>
sealed record StackOutcome(ImmutableArray<OperationResult> Passes)
{
    public string Stack => Last.Stack.Stack;

    public OperationResult Last => Passes[^1];

    /// <summary>What the stack says it could not make yet.</summary>
    public ImmutableArray<string> Pending => Last.Outputs.Find(OutputNames.Pending)?.Unwrapped is ListValue lines
        ? [.. lines.Select(line => line.Unwrapped.ToString()!)]
        : [];

    /// <summary>All passes as one: every change once, and what none of them changed.</summary>
    public OperationResult Whole => Passes.Length == 1 ? Last : Merged();

    OperationResult Merged()
    {
        var changed = Passes.SelectMany(pass => pass.Steps).Where(step => step.Kind.IsChange()).ToList();
        var touched = changed.Select(step => step.Urn).ToHashSet(StringComparer.Ordinal);
        var steps = changed.Concat(Last.Steps.Where(step => !step.Kind.IsChange() && !touched.Contains(step.Urn))).ToImmutableArray();
        return Last with
        {
            Steps = steps,
            Diagnostics = [.. Passes.SelectMany(pass => pass.Diagnostics)],
            Duration = Passes.Aggregate(TimeSpan.Zero, (sum, pass) => sum + pass.Duration),
            ChangeSummary = ChangeSummary.Of(steps),
        };
    }
}
