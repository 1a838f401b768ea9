using Pulumi;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Runs a program in this process: no start-up, no sockets. Many may run at once.</summary>
/// <param name="program">Declares the resources and returns the stack's outputs.</param>
public sealed class InProcessProgram(Func<Task<IDictionary<string, object?>>> program) : IProgramHost
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(StackSpec stack, bool preview, IResourceMonitor monitor, IEngineLog log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stack);
        cancellationToken.ThrowIfCancellationRequested();
        var settings = new InProcessSettings
        {
            Organization = stack.Organization,
            Project = stack.Project,
            Stack = stack.Stack,
            RootDirectory = stack.RootDirectory.Length > 0 ? stack.RootDirectory : null,
            IsDryRun = preview,
            Config = stack.Config,
            ConfigSecretKeys = stack.SecretKeys,
        };
        return (await Deployment.RunInProcessAsync(settings, monitor, log, program).ConfigureAwait(false)).ExitCode;
    }
}
