using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Pulumi.Rpc;

/// <summary>Serves unary gRPC methods on a free loopback port over cleartext HTTP/2.</summary>
/// <remarks>
/// Kestrel without a host: no configuration, no dependency injection, no log lines (a plugin's first line on standard
/// output must be its port). A method that was not registered answers UNIMPLEMENTED. A handler's
/// <see cref="RpcException"/> becomes the call's status; any other exception becomes UNKNOWN with its message.
/// </remarks>
public sealed class RpcServer : IAsyncDisposable
{
    readonly Dictionary<string, RpcHandler> _handlers = new(StringComparer.Ordinal);
    KestrelServer? _server;

    /// <summary><c>127.0.0.1:port</c>.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>The bound port; 0 before <see cref="StartAsync"/>.</summary>
    public int Port { get; private set; }

    /// <summary>Answers <paramref name="method"/> with <paramref name="handler"/>; call before <see cref="StartAsync"/>.</summary>
    public RpcServer Handle<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(handler);
        _handlers.Add(
            method.Path,
            async (body, cancellation) => await handler(method.RequestParser.ParseFrom(body), cancellation).ConfigureAwait(false));
        return this;
    }

    /// <summary>Binds the port and starts to answer.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        // Infinite would overflow when Kestrel adds its heartbeat, and close every connection that is idle for a second.
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(7);
        // Every pending registration holds a stream.
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 1024 * 1024;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        Task started;
        // Handlers run for whoever calls, not for whoever happened to start the server.
        using (ExecutionContext.SuppressFlow())
        {
            started = _server.StartAsync(new RpcApplication(_handlers), cancellationToken);
        }

        await started.ConfigureAwait(false);
        Port = new Uri(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    /// <summary>Stops listening and lets running calls end, until <paramref name="cancellationToken"/> aborts them.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Stops listening and aborts calls that are still running.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
            server.Dispose();
        }
    }
}
