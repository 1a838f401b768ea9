using System.Globalization;
using System.Text;

namespace Pulumi.Rpc;

/// <summary>How a call's end travels in headers or trailers (gRPC documentation, "gRPC over HTTP2").</summary>
static class RpcStatus
{
    internal const string CodeHeader = "grpc-status";
    internal const string MessageHeader = "grpc-message";
    internal const string DetailsHeader = "grpc-status-details-bin";

    /// <summary>HTTP stacks refuse long header lists (64 KiB in Node), and a call must not fail for its error text.</summary>
    const int MaxMessageChars = 16 * 1024;

    /// <summary>Percent-encodes everything but printable ASCII, and the percent sign itself.</summary>
    internal static string Encode(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var b in Encoding.UTF8.GetBytes(message))
        {
            if (text.Length >= MaxMessageChars)
            {
                return text.Append("...").ToString();
            }

            if (b is >= 0x20 and <= 0x7E and not (byte)'%')
            {
                text.Append((char)b);
            }
            else
            {
                text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    /// <summary>Undoes <see cref="Encode"/>; a percent sign that starts no code stays as it is.</summary>
    internal static string Decode(string encoded)
    {
        if (!encoded.Contains('%', StringComparison.Ordinal))
        {
            return encoded;
        }

        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '%' && i + 2 < encoded.Length
                && byte.TryParse(encoded.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(encoded, i, 1));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    internal static string EncodeDetails(ReadOnlyMemory<byte> details) =>
        Convert.ToBase64String(details.Span).TrimEnd('=');

    /// <summary>Reads base64 with or without padding.</summary>
    internal static byte[] DecodeDetails(string details)
    {
        var padded = details.PadRight((details.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var count) ? bytes[..count] : [];
    }

    /// <summary>The status that gRPC gives an HTTP answer which did not come from a gRPC server.</summary>
    internal static StatusCode OfHttp(int status) => status switch
    {
        400 => StatusCode.Internal,
        401 => StatusCode.Unauthenticated,
        403 => StatusCode.PermissionDenied,
        404 => StatusCode.Unimplemented,
        429 or 502 or 503 or 504 => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}
