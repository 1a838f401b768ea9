using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Previews, updates, refreshes and destroys stacks without any other tool.</summary>
/// <remarks>Stacks may be worked on concurrently; one stack takes one change at a time.</remarks>
public sealed partial class LocalEngine(EngineOptions options)
{
    /// <summary>Says what an update would do. Writes nothing.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="program">Its program.</param>
    /// <param name="rehearsal">Earlier previews whose outputs this one sees in the place of what is deployed. Null: none.</param>
    /// <param name="cancellationToken">Stops the program.</param>
    /// <exception cref="StateException">The state cannot be read.</exception>
    public async Task<OperationResult> PreviewAsync(
        StackSpec stack, IProgramHost program, Rehearsal? rehearsal = null, CancellationToken cancellationToken = default)
    {
        var start = options.States.Read(stack.Stack, stack.EncryptionSalt) ?? Snapshot.Empty;
        var run = new Run(this, stack, OperationKind.Preview, true, start, new(start), rehearsal);
        await run.ProgramAsync(program, cancellationToken).ConfigureAwait(false);
        return run.Result();
    }

    /// <summary>Makes the stack what the program says. Every finished step outlives a crash.</summary>
    /// <exception cref="StateException">The state cannot be read, or somebody else is changing the stack.</exception>
    public Task<OperationResult> UpAsync(StackSpec stack, IProgramHost program, CancellationToken cancellationToken = default) =>
        ChangeAsync(stack, OperationKind.Update, run => run.ProgramAsync(program, cancellationToken));

    /// <summary>Deletes everything, in the reverse order of dependencies. Protected resources refuse.</summary>
    /// <exception cref="StateException">The state cannot be read, or somebody else is changing the stack.</exception>
    public Task<OperationResult> DestroyAsync(StackSpec stack, bool preview = false) =>
        preview
            ? LookAsync(stack, OperationKind.Destroy, run => run.Session.CompleteAsync())
            : ChangeAsync(stack, OperationKind.Destroy, run => run.Session.CompleteAsync());

    /// <summary>Reads every resource. Steps say what differs from the state: <c>update</c>, <c>delete</c> or <c>same</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="previewOnly">True: only says it (drift). False: the state becomes what was read.</param>
    /// <exception cref="StateException">The state cannot be read, or somebody else is changing the stack.</exception>
    public Task<OperationResult> RefreshAsync(StackSpec stack, bool previewOnly = false) =>
        previewOnly
            ? LookAsync(stack, OperationKind.Refresh, run => run.Session.RefreshAsync())
            : ChangeAsync(stack, OperationKind.Refresh, run => run.Session.RefreshAsync());

    async Task<OperationResult> LookAsync(StackSpec stack, OperationKind kind, Func<Run, Task> work)
    {
        var start = options.States.Read(stack.Stack, stack.EncryptionSalt) ?? Snapshot.Empty;
        var run = new Run(this, stack, kind, true, start, new(start), null);
        await work(run).ConfigureAwait(false);
        return run.Result();
    }

    async Task<OperationResult> ChangeAsync(StackSpec stack, OperationKind kind, Func<Run, Task> work)
    {
        using var session = options.States.Open(stack.Stack, stack.EncryptionSalt);
        var run = new Run(this, stack, kind, false, session.Start, session.Journal, null);
        await work(run).ConfigureAwait(false);
        var result = run.Result();
        options.Probe?.Invoke("save");
        session.Save(result.State);
        options.Probe?.Invoke("saved");
        return result;
    }

    sealed class Run(
        LocalEngine engine, StackSpec stack, OperationKind kind, bool preview, Snapshot start, Journal journal, Rehearsal? rehearsal)
    {
        readonly EngineOptions _options = engine.Options;
        readonly long _began = engine.Options.Time.GetTimestamp();

        public DeploymentSession Session { get; } = new(new()
        {
            Stack = stack,
            Preview = preview,
            Snapshot = start,
            Journal = journal,
            Providers = engine.Options.Providers,
            StackOutputs = new StoredOutputs(engine.Options.States, stack, rehearsal),
            Observer = engine.Options.Observer,
            Analyzer = engine.Options.Analyzer,
            Callbacks = engine.Options.Callbacks,
            Time = engine.Options.Time,
            Seed = engine.Options.Seed(),
            Probe = engine.Options.Probe,
        });

        public async Task ProgramAsync(IProgramHost program, CancellationToken cancellationToken)
        {
            var exit = await program.RunAsync(stack, preview, Session, Session, cancellationToken).ConfigureAwait(false);
            await Session.ProgramEndedAsync(exit).ConfigureAwait(false);
        }

        public OperationResult Result()
        {
            var deployment = Session.Deployment;
            var (resources, pending) = journal.Current();
            var state = start with
            {
                Resources = StateOrder.Sort(Renames.Apply(resources, deployment)),
                Pending = [.. pending],
                Time = deployment.Now,
            };
            var steps = StepOrder.Sort(deployment.Log.Steps, state.Resources);
            var violations = deployment.Log.Violations;
            return new()
            {
                Kind = kind,
                Stack = stack,
                Preview = preview,
                Steps = steps,
                Diagnostics = deployment.Log.Diagnostics,
                Violations = violations,
                ChangeSummary = ChangeSummary.Of(steps),
                Outputs = Outputs(state.Resources),
                State = state,
                Duration = _options.Time.GetElapsedTime(_began),
                Succeeded = !deployment.Failed && !deployment.Log.HasErrors && !violations.Any(v => v.Mandatory),
            };
        }

        static PropertyMap Outputs(ImmutableArray<ResourceState> resources) =>
            resources.FirstOrDefault(r => r.Type == Urn.StackType && !r.Delete)?.Outputs ?? PropertyMap.Empty;
    }

    EngineOptions Options => options;
}
