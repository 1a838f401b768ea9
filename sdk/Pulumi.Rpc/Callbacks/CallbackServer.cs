using System.Collections.Concurrent;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>Serves functions of this program to the engine: transforms and hooks (pulumirpc.Callbacks).</summary>
/// <remarks>The server starts with the first function. Requests and responses are serialized messages, whose types depend on what the function is for.</remarks>
public sealed class CallbackServer : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Func<ReadOnlyMemory<byte>, Task<byte[]>>> _functions = new(StringComparer.Ordinal);
    readonly Lazy<Task<RpcServer>> _server;

    /// <summary>Makes a server without functions.</summary>
    public CallbackServer() => _server = new(StartAsync);

    /// <summary>Serves <paramref name="function"/> until this server is disposed; returns what the engine needs to call it.</summary>
    public async Task<CallbackReference> RegisterAsync(Func<ReadOnlyMemory<byte>, Task<byte[]>> function)
    {
        var server = await _server.Value.ConfigureAwait(false);
        var token = Guid.NewGuid().ToString("N");
        _functions[token] = function;
        return new(server.Address, token);
    }

    /// <summary>Stops serving.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    async Task<RpcServer> StartAsync()
    {
        var server = new RpcServer().Handle(CallbackMethods.Invoke, async (request, _) =>
        {
            var function = _functions.GetValueOrDefault(request.Token)
                ?? throw new RpcException(StatusCode.InvalidArgument, $"callback: expected a registered token, got '{request.Token}'.");
            return new() { Response = UnsafeByteOperations.UnsafeWrap(await function(request.Request.Memory).ConfigureAwait(false)) };
        });
        await server.StartAsync().ConfigureAwait(false);
        return server;
    }
}
