using Pulumi;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Runs a program inside this process: no sockets, no start-up; thousands of stacks may run side by side.</summary>
/// <param name="program">The program; returns the stack's outputs.</param>
public sealed class InProcessHost(Func<Task<IDictionary<string, object?>>> program) : IProgramHost
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(StackSpec stack, bool preview, IResourceMonitor monitor, IEngineLog log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var settings = new InProcessSettings
        {
            Organization = stack.Organization,
            Project = stack.Project,
            Stack = stack.Stack,
            RootDirectory = stack.RootDirectory,
            IsDryRun = preview,
            Config = stack.Config,
            ConfigSecretKeys = stack.SecretKeys,
        };
        var result = await Deployment.RunInProcessAsync(settings, monitor, log, program).ConfigureAwait(false);
        return result.ExitCode;
    }
}
