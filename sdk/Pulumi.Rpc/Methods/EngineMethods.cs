using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>The methods of pulumirpc.Engine, which the engine serves to programs and plugins.</summary>
public static class EngineMethods
{
    const string Service = "pulumirpc.Engine";

    /// <summary>Shows a message to the user.</summary>
    public static RpcMethod<LogRequest, Empty> Log { get; } =
        new(Service, nameof(Log), LogRequest.Parser, Empty.Parser);

    /// <summary>The URN of the stack resource.</summary>
    public static RpcMethod<GetRootResourceRequest, GetRootResourceResponse> GetRootResource { get; } =
        new(Service, nameof(GetRootResource), GetRootResourceRequest.Parser, GetRootResourceResponse.Parser);

    /// <summary>Remembers the URN of the stack resource.</summary>
    public static RpcMethod<SetRootResourceRequest, SetRootResourceResponse> SetRootResource { get; } =
        new(Service, nameof(SetRootResource), SetRootResourceRequest.Parser, SetRootResourceResponse.Parser);

    /// <summary>Offers a debugger to attach.</summary>
    public static RpcMethod<StartDebuggingRequest, Empty> StartDebugging { get; } =
        new(Service, nameof(StartDebugging), StartDebuggingRequest.Parser, Empty.Parser);

    /// <summary>Fails unless the engine has a version in a range.</summary>
    public static RpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion { get; } =
        new(Service, nameof(RequirePulumiVersion), RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);
}
