using System.Collections.Concurrent;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>An engine that remembers what it was asked, and answers what the test says.</summary>
sealed class FakeMonitor : IResourceMonitor
{
    readonly ConcurrentQueue<ResourceRegistration> _registrations = [];

    public IReadOnlyList<ResourceRegistration> Registrations => [.. _registrations];

    public ConcurrentQueue<ResourceRead> Reads { get; } = [];

    public ConcurrentQueue<FunctionInvoke> Invokes { get; } = [];

    public ConcurrentQueue<MethodCall> Calls { get; } = [];

    public ConcurrentDictionary<string, PropertyMap> Outputs { get; } = [];

    public ConcurrentQueue<PackageDescriptor> Packages { get; } = [];

    public ConcurrentQueue<CallbackReference> StackTransforms { get; } = [];

    public ConcurrentQueue<CallbackReference> InvokeTransforms { get; } = [];

    public ConcurrentQueue<HookRegistration> Hooks { get; } = [];

    public ConcurrentQueue<(string Name, CallbackReference Callback)> ErrorHooks { get; } = [];

    public HashSet<string> Unsupported { get; } = [];

    public int Shutdowns { get; private set; }

    /// <summary>Whether every answer comes from another thread, as from a real engine.</summary>
    public bool IsAsynchronous { get; set; }

    public bool IsPreview { get; set; }

    public Func<ResourceRegistration, RegisterResourceResult, RegisterResourceResult> OnRegister { get; set; } = (_, result) => result;

    public Func<ResourceRead, PropertyMap> OnRead { get; set; } = read => read.Properties;

    public Func<FunctionInvoke, InvokeResult> OnInvoke { get; set; } = invoke => new(invoke.Args, []);

    public Func<MethodCall, MethodResult> OnCall { get; set; } =
        call => new(call.Args, PropertyDependencies.Empty, []);

    public Func<Task> OnShutdown { get; set; } = () => Task.CompletedTask;

    public ResourceRegistration this[string name] => Assert.Single(Registrations, r => r.Name == name);

    public ValueTask<bool> SupportsFeatureAsync(string feature) => new(!Unsupported.Contains(feature));

    public async Task<RegisterResourceResult> RegisterResourceAsync(
        ResourceRegistration registration, CancellationToken cancellationToken = default)
    {
        await Delay();
        _registrations.Enqueue(registration);
        var isComponent = !registration.Custom && !registration.Remote;
        var type = registration.Parent.Split("::", 4) is [_, _, var parent, _] && parent != "pulumi:pulumi:Stack"
            ? $"{parent}${registration.Type}"
            : registration.Type;
        return OnRegister(registration, new()
        {
            Urn = $"urn:pulumi:dev::shop::{type}::{registration.Name}",
            Id = !registration.Custom || IsPreview ? "" : $"{registration.Name}-id",
            Outputs = isComponent ? PropertyMap.Empty : registration.Inputs,
        });
    }

    public async Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken = default)
    {
        await Delay();
        Assert.True(Outputs.TryAdd(urn, outputs), $"The outputs of {urn} were registered twice.");
    }

    public async Task<ReadResourceResult> ReadResourceAsync(ResourceRead read, CancellationToken cancellationToken = default)
    {
        await Delay();
        Reads.Enqueue(read);
        return new($"urn:pulumi:dev::shop::{read.Type}::{read.Name}", OnRead(read));
    }

    public async Task<InvokeResult> InvokeAsync(FunctionInvoke invoke, CancellationToken cancellationToken = default)
    {
        await Delay();
        Invokes.Enqueue(invoke);
        return OnInvoke(invoke);
    }

    public async Task<MethodResult> CallAsync(MethodCall call, CancellationToken cancellationToken = default)
    {
        await Delay();
        Calls.Enqueue(call);
        return OnCall(call);
    }

    public Task<string> RegisterPackageAsync(PackageDescriptor package, CancellationToken cancellationToken = default)
    {
        Packages.Enqueue(package);
        return Task.FromResult($"ref-{package.Name}");
    }

    public Task RegisterStackTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default)
    {
        StackTransforms.Enqueue(callback);
        return Task.CompletedTask;
    }

    public Task RegisterStackInvokeTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default)
    {
        InvokeTransforms.Enqueue(callback);
        return Task.CompletedTask;
    }

    public Task RegisterResourceHookAsync(HookRegistration hook, CancellationToken cancellationToken = default)
    {
        Hooks.Enqueue(hook);
        return Task.CompletedTask;
    }

    public Task RegisterErrorHookAsync(string name, CallbackReference callback, CancellationToken cancellationToken = default)
    {
        ErrorHooks.Enqueue((name, callback));
        return Task.CompletedTask;
    }

    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellationToken = default)
    {
        Shutdowns++;
        return OnShutdown();
    }

    async Task Delay()
    {
        if (IsAsynchronous)
        {
            await Task.Yield();
        }
    }
}
