using System.Collections.Concurrent;
using Pulumi.Rpc;

namespace Pulumi.Testing;

/// <summary>Answers a program from mocks, without an engine.</summary>
sealed class MockMonitor(IMocks mocks, TestOptions options) : IResourceMonitor
{
    readonly ConcurrentDictionary<string, (string Id, PropertyMap State)> _resources = new(StringComparer.Ordinal);

    /// <summary>Features are all on, except output values: mocks see plain values.</summary>
    public ValueTask<bool> SupportsFeatureAsync(string feature) => new(feature != EngineFeatures.OutputValues);

    public async Task<RegisterResourceResult> RegisterResourceAsync(
        ResourceRegistration registration, CancellationToken cancellationToken = default)
    {
        var urn = UrnOf(registration.Parent, registration.Type, registration.Name);
        if (registration.Type == Stack.TypeToken)
        {
            return new() { Urn = urn };
        }

        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = registration.Type,
            Name = registration.Name,
            Inputs = MockValues.ToObjects(registration.Inputs),
            Provider = registration.Provider,
            Id = registration.ImportId,
        }).ConfigureAwait(false);
        var outputs = await MockValues.ToProperties(state).ConfigureAwait(false);
        _resources[urn] = (id ?? registration.ImportId, outputs);
        return new() { Urn = urn, Id = id ?? registration.ImportId, Outputs = outputs };
    }

    public async Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken = default) =>
        await mocks.RegisterResourceOutputs(new(urn, MockValues.ToOutputs(outputs))).ConfigureAwait(false);

    public async Task<ReadResourceResult> ReadResourceAsync(ResourceRead read, CancellationToken cancellationToken = default)
    {
        var (_, state) = await mocks.NewResourceAsync(new()
        {
            Type = read.Type,
            Name = read.Name,
            Inputs = MockValues.ToObjects(read.Properties),
            Provider = read.Provider,
            Id = read.Id,
        }).ConfigureAwait(false);
        var properties = await MockValues.ToProperties(state).ConfigureAwait(false);
        var urn = UrnOf(read.Parent, read.Type, read.Name);
        _resources[urn] = (read.Id, properties);
        return new(urn, properties);
    }

    public async Task<InvokeResult> InvokeAsync(FunctionInvoke invoke, CancellationToken cancellationToken = default)
    {
        if (invoke.Token == Registrar.GetResource)
        {
            return new(FindResource(invoke.Args["urn"].ToString()!), []);
        }

        var result = await mocks.CallAsync(new()
        {
            Token = invoke.Token,
            Args = MockValues.ToObjects(invoke.Args),
            Provider = invoke.Provider,
        }).ConfigureAwait(false);
        return new(await MockValues.ToProperties(result).ConfigureAwait(false), []);
    }

    public async Task<MethodResult> CallAsync(MethodCall call, CancellationToken cancellationToken = default)
    {
        var result = await mocks.CallAsync(new()
        {
            Token = call.Token,
            Args = MockValues.ToObjects(call.Args),
            Provider = call.Provider,
        }).ConfigureAwait(false);
        var properties = await MockValues.ToProperties(result).ConfigureAwait(false);
        return new(properties, PropertyDependencies.Empty, []);
    }

    public Task<string> RegisterPackageAsync(PackageDescriptor package, CancellationToken cancellationToken = default) =>
        Task.FromResult($"{package.Name}@{package.Version}");

    public Task RegisterStackTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task RegisterStackInvokeTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task RegisterResourceHookAsync(HookRegistration hook, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task RegisterErrorHookAsync(string name, CallbackReference callback, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>A resource that was registered or read before, for references to it.</summary>
    PropertyMap FindResource(string urn)
    {
        var (id, state) = _resources.GetValueOrDefault(urn, ("", PropertyMap.Empty));
        return new([new("urn", urn), new("id", id), new("state", state)]);
    }

    /// <summary>Like the official mocks, which keep only the first segment of the parent's type, the stack's included.</summary>
    string UrnOf(string parent, string type, string name)
    {
        var parentType = parent.Split("::", 4) is [_, _, var qualified, _] ? qualified.Split('$')[0] + "$" : "";
        return $"urn:pulumi:{options.StackName ?? "stack"}::{options.ProjectName ?? "project"}::{parentType}{type}::{name}";
    }
}
