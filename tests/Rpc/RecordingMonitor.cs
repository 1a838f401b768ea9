using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;

namespace SecurityPlatform.Tests.Rpc;

/// <summary>Serves the monitor and engine services, answers the same to everything, and keeps every request.</summary>
sealed class RecordingMonitor : IAsyncDisposable
{
    readonly RpcServer _server = new();
    readonly ConcurrentQueue<IMessage> _requests = new();

    internal HashSet<string> Features { get; } = ["resourceReferences", "outputValues"];

    internal DeploymentInfo? Info { get; init; }

    internal RegisterResourceResponse RegisterResponse { get; init; } = new() { Urn = "urn:answer" };

    internal ResourceInvokeResponse InvokeResponse { get; init; } = new();

    internal ReadResourceResponse ReadResponse { get; init; } = new();

    internal CallResponse CallResponse { get; init; } = new();

    internal string Address => _server.Address;

    internal T Single<T>()
        where T : IMessage => Assert.Single(_requests.OfType<T>());

    internal IReadOnlyList<T> All<T>()
        where T : IMessage => [.. _requests.OfType<T>()];

    internal async Task<RecordingMonitor> StartAsync()
    {
        Record(MonitorMethods.SupportsFeature, r => new() { HasSupport = Features.Contains(r.Id) });
        Record(MonitorMethods.RegisterResource, _ => RegisterResponse);
        Record(MonitorMethods.RegisterResourceOutputs, _ => new());
        Record(MonitorMethods.ReadResource, _ => ReadResponse);
        Record(MonitorMethods.Invoke, _ => InvokeResponse);
        Record(MonitorMethods.Call, _ => CallResponse);
        Record(MonitorMethods.RegisterPackage, _ => new() { Ref = "package-ref" });
        Record(MonitorMethods.RegisterStackTransform, _ => new());
        Record(MonitorMethods.RegisterResourceHook, _ => new());
        Record(MonitorMethods.RegisterErrorHook, _ => new());
        Record(EngineMethods.Log, _ => new());
        Record(EngineMethods.RequirePulumiVersion, _ => new());
        if (Info is { } info)
        {
            Record(MonitorMethods.GetDeploymentInfo, _ => info);
            Record(MonitorMethods.SignalAndWaitForShutdown, _ => new());
        }

        await _server.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    void Record<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method, Func<TRequest, TResponse> answer)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        _server.Handle(method, (request, _) =>
        {
            // Empty carries nothing worth keeping.
            if (request is not Empty)
            {
                _requests.Enqueue(request);
            }

            return Task.FromResult(answer(request));
        });
}
