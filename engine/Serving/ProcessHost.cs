using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Engine.Serving;

/// <summary>Runs programs as child processes over gRPC, whatever their language.</summary>
/// <param name="command">How to start the program for a served engine.</param>
public sealed class ProcessHost(Func<MonitorServer, ProgramCommand> command) : IProgramHost
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(
        StackSpec stack, bool preview, IResourceMonitor monitor, IEngineLog log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(log);
        var deployment = new ServedDeployment
        {
            Organization = stack.Organization,
            Project = stack.Project,
            Stack = stack.Stack,
            RootDirectory = stack.RootDirectory,
            Config = stack.Config.ToImmutableSortedDictionary(StringComparer.Ordinal),
            ConfigSecretKeys = [.. stack.SecretKeys.Order(StringComparer.Ordinal)],
            DryRun = preview,
        };
        var server = await MonitorServer.StartAsync(monitor, log, deployment, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var run = await ProgramProcess.RunAsync(server, command(server), cancellationToken).ConfigureAwait(false);
            // The official CLI shows what a program prints as messages; nothing is read from it.
            foreach (var text in new[] { run.Output, run.Errors }.Where(t => t.Length > 0))
            {
                await log.LogAsync(new(LogSeverity.Info, text), cancellationToken).ConfigureAwait(false);
            }

            return run.ExitCode;
        }
    }
}
