using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pulumi.Rpc;

/// <summary>Answers one method: the message's bytes to the answer.</summary>
delegate Task<IMessage> RpcHandler(ReadOnlySequence<byte> body, CancellationToken cancellationToken);

/// <summary>The gRPC side of <see cref="RpcServer"/>: finds the handler, reads one frame, writes one frame and the status.</summary>
sealed class RpcApplication(IReadOnlyDictionary<string, RpcHandler> handlers) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        try
        {
            var answer = await AnswerAsync(context).ConfigureAwait(false);
            await context.Response.BodyWriter.WriteAsync(RpcFrame.Of(answer), context.RequestAborted).ConfigureAwait(false);
            context.Response.AppendTrailer(RpcStatus.CodeHeader, "0");
        }
        catch (RpcException e)
        {
            Fail(context, e);
        }
        catch (OperationCanceledException e) when (context.RequestAborted.IsCancellationRequested)
        {
            Fail(context, new(StatusCode.Cancelled, e.Message));
        }
        // The caller learns of every error; there is nobody else to tell.
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(context, new(StatusCode.Unknown, e.Message));
        }
    }

    async Task<IMessage> AnswerAsync(HttpContext context)
    {
        if (!handlers.TryGetValue(context.Request.Path.Value ?? "", out var handler))
        {
            throw new RpcException(StatusCode.Unimplemented, $"unknown method {context.Request.Path.Value}");
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (Message(read) is { } message)
            {
                // Parsing happens before the handler first awaits, hence before the pipe takes the bytes back.
                var answer = handler(message, context.RequestAborted);
                reader.AdvanceTo(read.Buffer.End);
                return await answer.ConfigureAwait(false);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static ReadOnlySequence<byte>? Message(ReadResult read)
    {
        if (read.Buffer.Length >= RpcFrame.HeaderBytes)
        {
            var length = RpcFrame.Length(read.Buffer);
            if (read.Buffer.Length >= RpcFrame.HeaderBytes + length)
            {
                return read.Buffer.Slice(RpcFrame.HeaderBytes, length);
            }
        }

        return read.IsCompleted
            ? throw new RpcException(StatusCode.Internal, "request: expected one message, got less. Send a whole frame.")
            : null;
    }

    /// <summary>Before the first byte the status goes into the headers (a trailers-only response), after it into the trailers.</summary>
    static void Fail(HttpContext context, RpcException error)
    {
        var headers = context.Response.HasStarted
            ? context.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers
            : context.Response.Headers;
        headers[RpcStatus.CodeHeader] = ((int)error.StatusCode).ToString(CultureInfo.InvariantCulture);
        headers[RpcStatus.MessageHeader] = RpcStatus.Encode(error.Detail);
        if (!error.StatusDetails.IsEmpty)
        {
            headers[RpcStatus.DetailsHeader] = RpcStatus.EncodeDetails(error.StatusDetails);
        }
    }
}
