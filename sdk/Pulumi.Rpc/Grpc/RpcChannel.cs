using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>Calls unary gRPC methods of one address over cleartext HTTP/2.</summary>
/// <remarks>
/// Where the official packages can be restored, Grpc.Net.Client replaces this class and Grpc.AspNetCore replaces
/// <see cref="RpcServer"/>. No deadline: a registration waits for the whole cloud operation. No proxy: the other side
/// is always this machine. Calls may run concurrently, as many as there are registrations.
/// </remarks>
/// <param name="address"><c>host:port</c>, without a scheme.</param>
public sealed class RpcChannel(string address) : IDisposable
{
    static readonly MediaTypeHeaderValue Grpc = new("application/grpc");

    readonly Lazy<HttpMessageInvoker> _http = new(Connect);

    /// <summary><c>host:port</c> of the other side.</summary>
    public string Address { get; } = address;

    /// <summary>Calls <paramref name="method"/> and waits for its answer.</summary>
    /// <exception cref="RpcException">The other side answered with an error, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, $"http://{Address}{method.Path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(RpcFrame.Of(request)) { Headers = { ContentType = Grpc } },
        };
        message.Headers.TE.Add(new("trailers"));
        try
        {
            using var response = await _http.Value.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(method, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new RpcException(StatusCode.Unavailable, $"{Address}: {e.Message}");
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    static HttpMessageInvoker Connect() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
        InitialHttp2StreamWindowSize = 1024 * 1024,
    });

    static async Task<TResponse> ReadAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, HttpResponseMessage response, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ThrowIfFailed(response.Headers, required: false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var status = (int)response.StatusCode;
            throw new RpcException(RpcStatus.OfHttp(status), $"{method.Path}: expected HTTP status 200, got {status}.");
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var bytes = await ReadMessageAsync(body, cancellationToken).ConfigureAwait(false);
            ThrowIfFailed(response.TrailingHeaders, required: bytes is not null || !response.Headers.Contains(RpcStatus.CodeHeader));
            return bytes is null
                ? throw new RpcException(StatusCode.Internal, $"{method.Path}: expected one message, got none.")
                : method.ResponseParser.ParseFrom(bytes);
        }
    }

    static async Task<byte[]?> ReadMessageAsync(Stream body, CancellationToken cancellationToken)
    {
        var header = new byte[RpcFrame.HeaderBytes];
        var read = await body.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read < header.Length)
        {
            return null;
        }

        var bytes = GC.AllocateUninitializedArray<byte>(RpcFrame.Length(header));
        await body.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        // The trailers come only after the end of the body was seen.
        while (await body.ReadAsync(header, cancellationToken).ConfigureAwait(false) > 0)
        {
        }

        return bytes;
    }

    static void ThrowIfFailed(HttpResponseHeaders headers, bool required)
    {
        if (Find(headers, RpcStatus.CodeHeader) is not { } text)
        {
            if (required)
            {
                throw new RpcException(StatusCode.Unknown, $"response: expected the trailer {RpcStatus.CodeHeader}, got none.");
            }

            return;
        }

        var code = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (StatusCode)number
            : StatusCode.Unknown;
        if (code != StatusCode.OK)
        {
            throw new RpcException(
                code,
                RpcStatus.Decode(Find(headers, RpcStatus.MessageHeader) ?? ""),
                Find(headers, RpcStatus.DetailsHeader) is { } details ? RpcStatus.DecodeDetails(details) : default);
        }
    }

    static string? Find(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
