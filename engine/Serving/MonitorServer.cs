using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Serving;

/// <summary>Serves a monitor and a log to a program in another process, in any of Pulumi's languages.</summary>
/// <remarks>The program needs nothing but <see cref="Environment"/>. The health service answers UNIMPLEMENTED, which counts as healthy.</remarks>
public sealed class MonitorServer : IAsyncDisposable
{
    readonly RpcServer _server;

    MonitorServer(RpcServer server, ServedDeployment deployment)
    {
        _server = server;
        Environment = deployment.Environment(server.Address);
    }

    /// <summary><c>127.0.0.1:port</c> of both services.</summary>
    public string Address => _server.Address;

    /// <summary>The environment variables to start the program with.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; }

    /// <summary>Starts to serve <paramref name="monitor"/> and <paramref name="log"/> on a free loopback port.</summary>
    public static async Task<MonitorServer> StartAsync(
        IResourceMonitor monitor, IEngineLog log, ServedDeployment deployment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var server = new RpcServer();
        new MonitorEndpoints(monitor, deployment).AddTo(server);
        new EngineEndpoints(log).AddTo(server);
        await server.StartAsync(cancellationToken).ConfigureAwait(false);
        return new(server, deployment);
    }

    /// <summary>Stops serving; calls that are still waiting end with an error.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
