namespace Pulumi.Rpc;

/// <summary>What a program asks of an engine: the ResourceMonitor service without its transport.</summary>
/// <remarks>
/// Two implementations: the gRPC client of the SDK, and the in-process engine. Members mirror the RPCs of
/// pulumirpc.ResourceMonitor (protocol.md section 2); the records keep the protocol's meaning of each field.
/// All calls may run concurrently.
/// </remarks>
public interface IResourceMonitor
{
    /// <summary>Whether the engine knows a feature, for example <c>outputValues</c>.</summary>
    ValueTask<bool> SupportsFeatureAsync(string feature);

    /// <summary>Declares a resource; returns when its step is done (or planned, in a preview).</summary>
    /// <exception cref="RpcException">The engine refuses the registration or the step failed.</exception>
    Task<RegisterResourceResult> RegisterResourceAsync(ResourceRegistration registration, CancellationToken cancellationToken = default);

    /// <summary>Publishes the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken = default);

    /// <summary>Reads a resource that this stack does not own.</summary>
    Task<ReadResourceResult> ReadResourceAsync(ResourceRead read, CancellationToken cancellationToken = default);

    /// <summary>Calls a provider function.</summary>
    Task<InvokeResult> InvokeAsync(FunctionInvoke invoke, CancellationToken cancellationToken = default);

    /// <summary>Calls a method of a resource.</summary>
    Task<MethodResult> CallAsync(MethodCall call, CancellationToken cancellationToken = default);

    /// <summary>Declares a (parameterized) package; returns the reference used in later requests.</summary>
    Task<string> RegisterPackageAsync(PackageDescriptor package, CancellationToken cancellationToken = default);

    /// <summary>Adds a transform that sees every resource registered after it.</summary>
    Task RegisterStackTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default);

    /// <summary>Adds a transform that sees every invoke made after it.</summary>
    Task RegisterStackInvokeTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default);

    /// <summary>Declares a named resource hook.</summary>
    Task RegisterResourceHookAsync(HookRegistration hook, CancellationToken cancellationToken = default);

    /// <summary>Declares a named error hook.</summary>
    Task RegisterErrorHookAsync(string name, CallbackReference callback, CancellationToken cancellationToken = default);

    /// <summary>Says that nothing more will be registered, and waits until every step has been carried out.</summary>
    Task SignalAndWaitForShutdownAsync(CancellationToken cancellationToken = default);
}
