using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Cli.Drift;

/// <summary>Looks at the simulated cloud with the local engine.</summary>
sealed class LocalDrift(Workspace workspace) : IDriftSource
{
    readonly LocalEngine _engine = workspace.Engine();

    // The engine reads without waiting for anything, so a thread of the pool has to be asked for.
    public Task<StackDrift> LookAsync(OrganizationStack stack) => Task.Run(async () =>
    {
        var result = await _engine.RefreshAsync(workspace.Spec(stack), previewOnly: true).ConfigureAwait(false);
        return result.Succeeded
            ? Of(stack, result)
            : StackDrift.Failed(stack, string.Join("; ", result.Diagnostics.Select(diagnostic => diagnostic.Message)));
    });

    /// <summary>What the steps of a refresh say.</summary>
    public static StackDrift Of(OrganizationStack stack, OperationResult refresh) => new(
        stack,
        refresh.Steps.Length,
        [.. refresh.Steps.Where(IsOwnDrift).Select(Of)]);

    // What a stack only reads is somebody else's, other stacks' outputs among it.
    static bool IsOwnDrift(Step step) =>
        step.Kind is StepKind.Update or StepKind.Delete && !step.Old!.External && !step.Type.StartsWith("pulumi:", StringComparison.Ordinal);

    static ResourceDrift Of(Step step) => new(
        step.Urn,
        step.Type,
        Text(step.Old!, "region").Trim('"'),
        step.Kind == StepKind.Delete ? DriftKind.Deleted : DriftKind.Changed,
        [.. (step.DetailedDiff?.Keys ?? []).Select(path => new PropertyDrift(path, Text(step.Old!, path), step.New is { } found ? Text(found, path) : ""))]);

    static string Text(ResourceState state, string path)
    {
        var place = PropertyPath.Parse(path);
        var value = place.Find(state.Inputs) ?? place.Find(state.Outputs);
        return value is null ? "" : PropertyJsonWriter.Text(value, BlindedSecrets.Instance);
    }
}
