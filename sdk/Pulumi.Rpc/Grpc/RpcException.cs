namespace Pulumi.Rpc;

/// <summary>A call ended with a status other than OK. Same shape as Grpc.Core.RpcException.</summary>
/// <remarks>Replaced by the package Grpc.Net.Client where it can be restored.</remarks>
public sealed class RpcException(StatusCode statusCode, string detail, ReadOnlyMemory<byte> statusDetails = default)
    : Exception($"Status(StatusCode=\"{statusCode}\", Detail=\"{detail}\")")
{
    /// <summary>The gRPC status code.</summary>
    public StatusCode StatusCode { get; } = statusCode;

    /// <summary>The status message of the other side.</summary>
    public string Detail { get; } = detail;

    /// <summary>Serialized google.rpc.Status from grpc-status-details-bin; empty when there is none.</summary>
    public ReadOnlyMemory<byte> StatusDetails { get; } = statusDetails;
}
