namespace Pulumi.Rpc;

/// <summary>The part of pulumirpc.Engine that programs use.</summary>
public interface IEngineLog
{
    /// <summary>Shows a message to the user. An error makes the whole operation fail.</summary>
    Task LogAsync(LogEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Fails with an <see cref="RpcException"/> unless the engine's version is in <paramref name="range"/>.</summary>
    Task RequirePulumiVersionAsync(string range, CancellationToken cancellationToken = default);
}
