using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>The methods of pulumirpc.ResourceMonitor, which the engine serves to programs.</summary>
public static class MonitorMethods
{
    const string Service = "pulumirpc.ResourceMonitor";

    /// <summary>What is being deployed, and what the monitor can do.</summary>
    public static RpcMethod<Empty, DeploymentInfo> GetDeploymentInfo { get; } =
        new(Service, nameof(GetDeploymentInfo), Empty.Parser, DeploymentInfo.Parser);

    /// <summary>Whether the monitor knows a feature.</summary>
    public static RpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature { get; } =
        new(Service, nameof(SupportsFeature), SupportsFeatureRequest.Parser, SupportsFeatureResponse.Parser);

    /// <summary>Declares a resource.</summary>
    public static RpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource { get; } =
        new(Service, nameof(RegisterResource), RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    /// <summary>Publishes the outputs of a component or of the stack.</summary>
    public static RpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs { get; } =
        new(Service, nameof(RegisterResourceOutputs), RegisterResourceOutputsRequest.Parser, Empty.Parser);

    /// <summary>Reads a resource that the stack does not own.</summary>
    public static RpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource { get; } =
        new(Service, nameof(ReadResource), ReadResourceRequest.Parser, ReadResourceResponse.Parser);

    /// <summary>Calls a provider function.</summary>
    public static RpcMethod<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), ResourceInvokeRequest.Parser, ResourceInvokeResponse.Parser);

    /// <summary>Calls a method of a resource.</summary>
    public static RpcMethod<ResourceCallRequest, CallResponse> Call { get; } =
        new(Service, nameof(Call), ResourceCallRequest.Parser, CallResponse.Parser);

    /// <summary>Declares a package.</summary>
    public static RpcMethod<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage { get; } =
        new(Service, nameof(RegisterPackage), RegisterPackageRequest.Parser, RegisterPackageResponse.Parser);

    /// <summary>Adds a transform for every later registration.</summary>
    public static RpcMethod<Callback, Empty> RegisterStackTransform { get; } =
        new(Service, nameof(RegisterStackTransform), Callback.Parser, Empty.Parser);

    /// <summary>Adds a transform for every later invoke.</summary>
    public static RpcMethod<Callback, Empty> RegisterStackInvokeTransform { get; } =
        new(Service, nameof(RegisterStackInvokeTransform), Callback.Parser, Empty.Parser);

    /// <summary>Declares a resource hook.</summary>
    public static RpcMethod<RegisterResourceHookRequest, Empty> RegisterResourceHook { get; } =
        new(Service, nameof(RegisterResourceHook), RegisterResourceHookRequest.Parser, Empty.Parser);

    /// <summary>Declares an error hook.</summary>
    public static RpcMethod<RegisterErrorHookRequest, Empty> RegisterErrorHook { get; } =
        new(Service, nameof(RegisterErrorHook), RegisterErrorHookRequest.Parser, Empty.Parser);

    /// <summary>Ends registration and waits for the steps.</summary>
    public static RpcMethod<Empty, Empty> SignalAndWaitForShutdown { get; } =
        new(Service, nameof(SignalAndWaitForShutdown), Empty.Parser, Empty.Parser);
}
