using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>The method of pulumirpc.Callbacks, which programs serve to the engine.</summary>
public static class CallbackMethods
{
    const string Service = "pulumirpc.Callbacks";

    /// <summary>Calls one function.</summary>
    public static RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);
}
