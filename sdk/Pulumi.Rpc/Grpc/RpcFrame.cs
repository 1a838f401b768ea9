using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>The five bytes before every gRPC message: a compression flag and the length, big-endian.</summary>
static class RpcFrame
{
    internal const int HeaderBytes = 5;

    /// <summary>Both sides of the Pulumi protocol raise gRPC's 4 MiB to this.</summary>
    internal const int MaxMessageBytes = 400 * 1024 * 1024;

    internal static byte[] Of(IMessage message)
    {
        var size = message.CalculateSize();
        var frame = GC.AllocateUninitializedArray<byte>(HeaderBytes + size);
        frame[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(HeaderBytes));
        return frame;
    }

    /// <summary>The message's length; refuses what this side cannot read.</summary>
    internal static int Length(ReadOnlySpan<byte> header)
    {
        if (header[0] != 0)
        {
            throw new RpcException(StatusCode.Unimplemented, "message: expected no compression, got a compressed one. Send identity encoding.");
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return size <= MaxMessageBytes
            ? (int)size
            : throw new RpcException(StatusCode.ResourceExhausted, $"message: expected at most {MaxMessageBytes} bytes, got {size}. Send less at once.");
    }

    internal static int Length(ReadOnlySequence<byte> header)
    {
        Span<byte> bytes = stackalloc byte[HeaderBytes];
        header.Slice(0, HeaderBytes).CopyTo(bytes);
        return Length(bytes);
    }
}
