using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Stacks;

namespace SecurityPlatform.Cli;

/// <summary>What can be done to the stacks of a workspace together.</summary>
sealed class Organization(Workspace workspace, ImmutableArray<OrganizationStack> stacks, LocalEngine? engine = null)
{
    static readonly InProcessProgram s_program = new(PlatformProgram.RunAsync);

    readonly LocalEngine _engine = engine ?? workspace.Engine();

    /// <summary>Plans every stack with what the plans of the others say. Changes nothing.</summary>
    public Task<ImmutableArray<StackOutcome>> PreviewAsync() =>
        new OrganizationPreview((stack, rehearsal) => _engine.PreviewAsync(workspace.Spec(stack), s_program, rehearsal)).RunAsync(stacks);

    /// <summary>Deploys every stack to the simulated cloud.</summary>
    public Task<ImmutableArray<StackOutcome>> UpAsync(Action<OperationResult>? done) =>
        new OrganizationRun(stack => _engine.UpAsync(workspace.Spec(stack), s_program), done).RunAsync(stacks);

    /// <summary>Makes the record of every stack what the cloud is.</summary>
    public Task RefreshAsync() => Task.WhenAll(stacks.Select(stack => _engine.RefreshAsync(workspace.Spec(stack))));

    /// <summary>Deletes every stack, members first.</summary>
    public async Task<ImmutableArray<StackOutcome>> DestroyAsync(bool preview)
    {
        var outcomes = ImmutableArray.CreateBuilder<StackOutcome>();
        foreach (var stack in stacks.Reverse())
        {
            outcomes.Add(new([await _engine.DestroyAsync(workspace.Spec(stack), preview).ConfigureAwait(false)]));
        }

        return outcomes.ToImmutable();
    }

    /// <summary>The rules' verdicts over what a run leaves behind, judged while the caller does something else.</summary>
    /// <exception cref="Policy.PolicyConfigException">policy.yaml is wrong; thrown at once.</exception>
    public Task<Policy.PolicyReport> CheckAsync(IEnumerable<StackOutcome> outcomes)
    {
        var policy = workspace.Policy;
        return Task.Run(() => PolicyCheck.Run(outcomes, [.. stacks.Select(stack => stack.Platform)], policy));
    }

    /// <summary>What went wrong, for people; empty when nothing did.</summary>
    public static IEnumerable<string> Errors(IEnumerable<StackOutcome> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Last.Diagnostics
            .Where(diagnostic => diagnostic.Severity == LogSeverity.Error)
            .Select(diagnostic => diagnostic.Urn.Length == 0 ? $"{outcome.Stack}: {diagnostic.Message}" : $"{outcome.Stack}: {diagnostic.Urn}: {diagnostic.Message}"));
}
