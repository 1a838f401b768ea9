namespace Pulumi.Rpc;

/// <summary>The log of a real engine, over gRPC. Messages arrive in the order in which they were logged.</summary>
/// <param name="address">PULUMI_ENGINE: <c>host:port</c>.</param>
public sealed class GrpcEngineLog(string address) : IEngineLog, IDisposable
{
    readonly RpcChannel _channel = new(address);
    readonly Lock _order = new();
    Task _last = Task.CompletedTask;

    /// <inheritdoc/>
    public Task LogAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        lock (_order)
        {
            return _last = SendAsync(_last, entry, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task RequirePulumiVersionAsync(string range, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(EngineMethods.RequirePulumiVersion, new() { PulumiVersionRange = range }, cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _channel.Dispose();

    async Task SendAsync(Task before, LogEntry entry, CancellationToken cancellationToken)
    {
        // Whoever logged before sees its own failure.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _channel.CallAsync(EngineMethods.Log, MonitorMessages.ToMessage(entry), cancellationToken).ConfigureAwait(false);
    }
}
