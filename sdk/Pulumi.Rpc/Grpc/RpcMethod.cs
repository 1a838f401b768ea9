using Google.Protobuf;

namespace Pulumi.Rpc;

/// <summary>One unary method of a service, declared once for its callers and its servers.</summary>
/// <param name="Service">The full service name, for example <c>pulumirpc.Engine</c>.</param>
/// <param name="Name">The method's name.</param>
/// <param name="RequestParser">Reads requests.</param>
/// <param name="ResponseParser">Reads responses.</param>
public sealed record RpcMethod<TRequest, TResponse>(
    string Service,
    string Name,
    MessageParser<TRequest> RequestParser,
    MessageParser<TResponse> ResponseParser)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>The HTTP path that gRPC gives the method.</summary>
    public string Path { get; } = $"/{Service}/{Name}";
}
