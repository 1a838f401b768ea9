using Pulumi.Rpc;

namespace Pulumi.Testing;

/// <summary>Takes messages and shows them to nobody; the deployment remembers the errors.</summary>
sealed class MockEngineLog : IEngineLog
{
    public Task LogAsync(LogEntry entry, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task RequirePulumiVersionAsync(string range, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
