using Pulumi.Rpc;

namespace Pulumi;

/// <summary>The connection of a program to the engine that started it.</summary>
sealed class EngineConnection(string monitorAddress, string engineAddress) : IDisposable
{
    readonly GrpcResourceMonitor _monitor = new(monitorAddress);
    readonly GrpcEngineLog _log = new(engineAddress);

    public IResourceMonitor Monitor => _monitor;

    public IEngineLog Log => _log;

    public void Dispose()
    {
        _monitor.Dispose();
        _log.Dispose();
    }
}
