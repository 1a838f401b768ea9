using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;

namespace SecurityPlatform.Engine.Serving;

/// <summary>pulumirpc.ResourceMonitor on top of a monitor: messages to records and back.</summary>
sealed class MonitorEndpoints(IResourceMonitor monitor, ServedDeployment deployment)
{
    // The words of SupportsFeature's frozen list, in the order of the enum that replaced it.
    static readonly ImmutableArray<(ResourceMonitorFeature Feature, string Word)> Features =
    [
        (ResourceMonitorFeature.Secrets, "secrets"),
        (ResourceMonitorFeature.ResourceReferences, "resourceReferences"),
        (ResourceMonitorFeature.OutputValues, "outputValues"),
        (ResourceMonitorFeature.AliasSpecs, "aliasSpecs"),
        (ResourceMonitorFeature.ReplacementTrigger, "replacementTrigger"),
        (ResourceMonitorFeature.DeletedWith, "deletedWith"),
        (ResourceMonitorFeature.ReplaceWith, "replaceWith"),
        (ResourceMonitorFeature.Transforms, "transforms"),
        (ResourceMonitorFeature.InvokeTransforms, "invokeTransforms"),
        (ResourceMonitorFeature.Parameterization, "parameterization"),
        (ResourceMonitorFeature.ResourceHooks, "resourceHooks"),
        (ResourceMonitorFeature.ErrorHooks, "errorHooks"),
    ];

    internal void AddTo(RpcServer server) => server
        .Handle(MonitorMethods.GetDeploymentInfo, (_, _) => DeploymentInfoAsync())
        .Handle(MonitorMethods.SupportsFeature, async (request, _) =>
            new() { HasSupport = await monitor.SupportsFeatureAsync(request.Id).ConfigureAwait(false) })
        .Handle(MonitorMethods.RegisterResource, RegisterAsync)
        .Handle(MonitorMethods.RegisterResourceOutputs, async (request, cancellation) =>
        {
            var outputs = Read(() => PropertyMarshaller.FromStruct(request.Outputs));
            await monitor.RegisterResourceOutputsAsync(request.Urn, outputs, cancellation).ConfigureAwait(false);
            return new();
        })
        .Handle(MonitorMethods.ReadResource, ReadAsync)
        .Handle(MonitorMethods.Invoke, async (request, cancellation) =>
        {
            var result = await monitor.InvokeAsync(Read(() => MonitorMessages.FromMessage(request)), cancellation).ConfigureAwait(false);
            return MonitorMessages.ToMessage(result, new() { KeepResources = request.AcceptResources });
        })
        .Handle(MonitorMethods.Call, async (request, cancellation) => MonitorMessages.ToMessage(
            await monitor.CallAsync(Read(() => MonitorMessages.FromMessage(request)), cancellation).ConfigureAwait(false),
            MarshalOptions.Default))
        .Handle(MonitorMethods.RegisterPackage, async (request, cancellation) =>
            new() { Ref = await monitor.RegisterPackageAsync(MonitorMessages.FromMessage(request), cancellation).ConfigureAwait(false) })
        .Handle(MonitorMethods.RegisterStackTransform, (request, cancellation) =>
            EmptyAsync(monitor.RegisterStackTransformAsync(MonitorMessages.FromMessage(request), cancellation)))
        .Handle(MonitorMethods.RegisterStackInvokeTransform, (request, cancellation) =>
            EmptyAsync(monitor.RegisterStackInvokeTransformAsync(MonitorMessages.FromMessage(request), cancellation)))
        .Handle(MonitorMethods.RegisterResourceHook, (request, cancellation) => EmptyAsync(monitor.RegisterResourceHookAsync(
            new(request.Name, MonitorMessages.FromMessage(request.Callback), request.OnDryRun, request.IgnoreErrors), cancellation)))
        .Handle(MonitorMethods.RegisterErrorHook, (request, cancellation) => EmptyAsync(
            monitor.RegisterErrorHookAsync(request.Name, MonitorMessages.FromMessage(request.Callback), cancellation)))
        .Handle(MonitorMethods.SignalAndWaitForShutdown, (_, cancellation) =>
            EmptyAsync(monitor.SignalAndWaitForShutdownAsync(cancellation)));

    async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var registration = Read(() => MonitorMessages.FromMessage(request));
        var result = await monitor.RegisterResourceAsync(registration, cancellationToken).ConfigureAwait(false);
        return MonitorMessages.ToMessage(result, Accepted(request.AcceptSecrets, request.AcceptResources));
    }

    async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request, CancellationToken cancellationToken)
    {
        var read = Read(() => MonitorMessages.FromMessage(request));
        var result = await monitor.ReadResourceAsync(read, cancellationToken).ConfigureAwait(false);
        return MonitorMessages.ToMessage(result, Accepted(request.AcceptSecrets, request.AcceptResources));
    }

    async Task<DeploymentInfo> DeploymentInfoAsync()
    {
        var info = new DeploymentInfo
        {
            Project = deployment.Project,
            Stack = deployment.Stack,
            Organization = deployment.Organization,
            Config = { deployment.Config },
            ConfigSecretKeys = { deployment.ConfigSecretKeys },
            DryRun = deployment.DryRun,
            Parallel = deployment.Parallel,
        };
        foreach (var (feature, word) in Features)
        {
            if (await monitor.SupportsFeatureAsync(word).ConfigureAwait(false))
            {
                info.SupportedFeatures.Add(feature);
            }
        }

        return info;
    }

    static MarshalOptions Accepted(bool secrets, bool resources) => new() { KeepSecrets = secrets, KeepResources = resources };

    /// <summary>A message that cannot be read is the program's fault.</summary>
    static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            throw new RpcException(StatusCode.InvalidArgument, e.Message);
        }
    }

    static async Task<Empty> EmptyAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return new();
    }
}
