using System.Collections.Concurrent;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Engine.Serving;

/// <summary>A monitor and log that keep the records they are given and answer as told.</summary>
sealed class RecordMonitor : IResourceMonitor, IEngineLog
{
    internal ConcurrentQueue<object> Records { get; } = new();

    internal HashSet<string> Features { get; } = ["secrets", "resourceReferences", "aliasSpecs"];

    internal Func<ResourceRegistration, RegisterResourceResult> Register { get; set; } =
        r => new() { Urn = $"urn:pulumi:dev::proj::{r.Type}::{r.Name}" };

    internal Func<ResourceRead, ReadResourceResult> Read { get; set; } = r => new($"urn:{r.Name}", r.Properties);

    internal Func<FunctionInvoke, InvokeResult> Invoke { get; set; } = i => new(i.Args, []);

    internal T Single<T>() => Assert.Single(Records.OfType<T>());

    public ValueTask<bool> SupportsFeatureAsync(string feature) => new(Features.Contains(feature));

    public Task<RegisterResourceResult> RegisterResourceAsync(ResourceRegistration registration, CancellationToken cancellationToken) =>
        Answer(registration, Register);

    public Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken) => Keep((urn, outputs));

    public Task<ReadResourceResult> ReadResourceAsync(ResourceRead read, CancellationToken cancellationToken) => Answer(read, Read);

    public Task<InvokeResult> InvokeAsync(FunctionInvoke invoke, CancellationToken cancellationToken) => Answer(invoke, Invoke);

    public Task<MethodResult> CallAsync(MethodCall call, CancellationToken cancellationToken) =>
        Answer(call, c => new MethodResult(c.Args, c.ArgDependencies, []));

    public Task<string> RegisterPackageAsync(PackageDescriptor package, CancellationToken cancellationToken) => Answer(package, p => $"ref-{p.Name}");

    public Task RegisterStackTransformAsync(CallbackReference callback, CancellationToken cancellationToken) => Keep(("transform", callback));

    public Task RegisterStackInvokeTransformAsync(CallbackReference callback, CancellationToken cancellationToken) => Keep(("invoke transform", callback));

    public Task RegisterResourceHookAsync(HookRegistration hook, CancellationToken cancellationToken) => Keep(hook);

    public Task RegisterErrorHookAsync(string name, CallbackReference callback, CancellationToken cancellationToken) => Keep((name, callback));

    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellationToken) => Keep("shutdown");

    public Task LogAsync(LogEntry entry, CancellationToken cancellationToken) => Keep(entry);

    public Task RequirePulumiVersionAsync(string range, CancellationToken cancellationToken) =>
        range == ">=4.0.0" ? throw new RpcException(StatusCode.FailedPrecondition, "too old") : Keep(range);

    Task Keep(object record)
    {
        Records.Enqueue(record);
        return Task.CompletedTask;
    }

    Task<TResult> Answer<TRecord, TResult>(TRecord record, Func<TRecord, TResult> answer)
        where TRecord : notnull
    {
        Records.Enqueue(record);
        return Task.FromResult(answer(record));
    }
}
