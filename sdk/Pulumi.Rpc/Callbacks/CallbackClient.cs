using System.Collections.Concurrent;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>Calls functions of programs: the engine's side of <see cref="CallbackServer"/>.</summary>
public sealed class CallbackClient : IDisposable
{
    readonly ConcurrentDictionary<string, RpcChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>Calls <paramref name="callback"/> with a serialized request; returns the serialized response.</summary>
    /// <exception cref="RpcException">The function failed, or the program is gone.</exception>
    public async Task<ReadOnlyMemory<byte>> InvokeAsync(
        CallbackReference callback, ReadOnlyMemory<byte> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var channel = _channels.GetOrAdd(callback.Target, target => new(target));
        var message = new Proto.CallbackInvokeRequest { Token = callback.Token, Request = UnsafeByteOperations.UnsafeWrap(request) };
        var response = await channel.CallAsync(CallbackMethods.Invoke, message, cancellationToken).ConfigureAwait(false);
        return response.Response.Memory;
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var channel in _channels.Values)
        {
            channel.Dispose();
        }
    }
}
