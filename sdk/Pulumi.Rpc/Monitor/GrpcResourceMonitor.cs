using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>The monitor of a real engine, over gRPC: what a program started by the pulumi CLI talks to.</summary>
/// <remarks>Sends what the official .NET SDK sends; the engine must know alias specs (CLI 3.43, 2022).</remarks>
/// <param name="address">PULUMI_MONITOR: <c>host:port</c>.</param>
public sealed class GrpcResourceMonitor(string address) : IResourceMonitor, IDisposable
{
    readonly RpcChannel _channel = new(address);
    readonly ConcurrentDictionary<string, Task<bool>> _features = new(StringComparer.Ordinal);
    Task<IReadOnlySet<ResourceMonitorFeature>>? _newFeatures;

    /// <inheritdoc/>
    public ValueTask<bool> SupportsFeatureAsync(string feature) =>
        new(_features.GetOrAdd(feature, static (id, channel) => AskAsync(channel, id), _channel));

    /// <inheritdoc/>
    public async Task<RegisterResourceResult> RegisterResourceAsync(
        ResourceRegistration registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var options = await OptionsAsync(registration.Remote).ConfigureAwait(false);
        var request = MonitorMessages.ToMessage(registration, options);
        return MonitorMessages.FromMessage(
            await _channel.CallAsync(MonitorMethods.RegisterResource, request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken = default)
    {
        var options = await OptionsAsync(outputValues: false).ConfigureAwait(false);
        var request = new RegisterResourceOutputsRequest { Urn = urn, Outputs = PropertyMarshaller.ToStruct(outputs, options with { SkipNulls = true }) };
        await _channel.CallAsync(MonitorMethods.RegisterResourceOutputs, request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ReadResourceResult> ReadResourceAsync(ResourceRead read, CancellationToken cancellationToken = default)
    {
        var request = MonitorMessages.ToMessage(read, await OptionsAsync(outputValues: false).ConfigureAwait(false));
        return MonitorMessages.FromMessage(
            await _channel.CallAsync(MonitorMethods.ReadResource, request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<InvokeResult> InvokeAsync(FunctionInvoke invoke, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        var options = await OptionsAsync(outputValues: false).ConfigureAwait(false);
        var request = MonitorMessages.ToMessage(
            invoke,
            options,
            withDependsOn: !invoke.DependsOn.IsEmpty && await KnowsAsync(ResourceMonitorFeature.InvokeDependsOn).ConfigureAwait(false),
            withParent: invoke.Parent.Length > 0 && await KnowsAsync(ResourceMonitorFeature.InvokeParent).ConfigureAwait(false));
        return MonitorMessages.FromMessage(
            await _channel.CallAsync(MonitorMethods.Invoke, request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<MethodResult> CallAsync(MethodCall call, CancellationToken cancellationToken = default)
    {
        var request = MonitorMessages.ToMessage(call, await OptionsAsync(outputValues: true).ConfigureAwait(false));
        return MonitorMessages.FromMessage(
            await _channel.CallAsync(MonitorMethods.Call, request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<string> RegisterPackageAsync(PackageDescriptor package, CancellationToken cancellationToken = default)
    {
        var request = MonitorMessages.ToMessage(package);
        return (await _channel.CallAsync(MonitorMethods.RegisterPackage, request, cancellationToken).ConfigureAwait(false)).Ref;
    }

    /// <inheritdoc/>
    public Task RegisterStackTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(MonitorMethods.RegisterStackTransform, MonitorMessages.ToMessage(callback), cancellationToken);

    /// <inheritdoc/>
    public Task RegisterStackInvokeTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(MonitorMethods.RegisterStackInvokeTransform, MonitorMessages.ToMessage(callback), cancellationToken);

    /// <inheritdoc/>
    public Task RegisterResourceHookAsync(HookRegistration hook, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var request = new RegisterResourceHookRequest
        {
            Name = hook.Name,
            Callback = MonitorMessages.ToMessage(hook.Callback),
            OnDryRun = hook.OnDryRun,
            IgnoreErrors = hook.IgnoreErrors,
        };
        return _channel.CallAsync(MonitorMethods.RegisterResourceHook, request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task RegisterErrorHookAsync(string name, CallbackReference callback, CancellationToken cancellationToken = default)
    {
        var request = new RegisterErrorHookRequest { Name = name, Callback = MonitorMessages.ToMessage(callback) };
        return _channel.CallAsync(MonitorMethods.RegisterErrorHook, request, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Engines before CLI 3.180 do not know the call, and need none.</remarks>
    public async Task SignalAndWaitForShutdownAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _channel.CallAsync(MonitorMethods.SignalAndWaitForShutdown, new Empty(), cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _channel.Dispose();

    async ValueTask<MarshalOptions> OptionsAsync(bool outputValues) => new()
    {
        KeepResources = await SupportsFeatureAsync("resourceReferences").ConfigureAwait(false),
        KeepOutputValues = outputValues && await SupportsFeatureAsync("outputValues").ConfigureAwait(false),
    };

    static async Task<bool> AskAsync(RpcChannel channel, string feature) =>
        (await channel.CallAsync(MonitorMethods.SupportsFeature, new() { Id = feature }).ConfigureAwait(false)).HasSupport;

    async Task<bool> KnowsAsync(ResourceMonitorFeature feature) =>
        (await (_newFeatures ??= NewFeaturesAsync()).ConfigureAwait(false)).Contains(feature);

    /// <summary>Features younger than SupportsFeature's frozen list; engines before CLI 3.231 have none of them.</summary>
    async Task<IReadOnlySet<ResourceMonitorFeature>> NewFeaturesAsync()
    {
        try
        {
            var info = await _channel.CallAsync(MonitorMethods.GetDeploymentInfo, new Empty()).ConfigureAwait(false);
            return info.SupportedFeatures.ToHashSet();
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            return new HashSet<ResourceMonitorFeature>();
        }
    }
}
