using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Brings resources to the engine and its answers back.</summary>
sealed class Registrar(Deployment deployment)
{
    /// <summary>The function of the engine that gives the state of a resource of this deployment.</summary>
    public const string GetResource = "pulumi:pulumi:getResource";

    Task<bool>? _keepsResources;

    /// <summary>Set by tests, which look at all resources afterwards; deployments forget those that nobody refers to.</summary>
    public RegistrationJournal? Journal { get; set; }

    /// <summary>Starts the registration of a resource; the constructor does not wait for it.</summary>
    public Task<ResourceState> StartAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        Journal?.Add(resource);
        var state = options.Urn is { } urn
            ? Hydrate(resource, urn)
            : RegisterOrRead(new(deployment, resource, args, options, package));
        deployment.Tasks.Watch(state);
        return state;
    }

    /// <summary>Starts publishing the outputs of a component.</summary>
    public void StartOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        deployment.Tasks.Watch(PublishOutputs(resource, outputs));

    /// <summary>Whether references to resources may be sent.</summary>
    public Task<bool> KeepsResources() => _keepsResources ??= deployment.Features.Supports(EngineFeatures.ResourceReferences);

    /// <summary>Runs a call of the engine, which keeps the program alive even after an error elsewhere.</summary>
    public async Task<T> Call<T>(Func<IResourceMonitor, Task<T>> call)
    {
        deployment.Tasks.EnterCall();
        try
        {
            return await call(deployment.Monitor).ConfigureAwait(false);
        }
        finally
        {
            deployment.Tasks.LeaveCall();
        }
    }

    async Task<ResourceState> RegisterOrRead(RegistrationDraft draft)
    {
        await draft.Prepare().ConfigureAwait(false);
        while (true)
        {
            var request = draft.TryComplete();
            switch (request)
            {
                case ResourceRegistration registration:
                    return await Register(draft.Resource, registration).ConfigureAwait(false);
                case ResourceRead read:
                    return await Read(read).ConfigureAwait(false);
                default:
                    await draft.WhenReady().ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>Like <see cref="Call"/>, written out: this is the path of nearly every call.</summary>
    async ValueTask<ResourceState> Register(Resource resource, ResourceRegistration registration)
    {
        deployment.Tasks.EnterCall();
        try
        {
            return ToState(resource, await deployment.Monitor.RegisterResourceAsync(registration).ConfigureAwait(false));
        }
        finally
        {
            deployment.Tasks.LeaveCall();
        }
    }

    async Task<ResourceState> Read(ResourceRead read)
    {
        var found = await Call(m => m.ReadResourceAsync(read)).ConfigureAwait(false);
        return new() { Urn = found.Urn, Id = read.Id, Outputs = found.Properties, IsMissingKnown = IsMissingKnown(true) };
    }

    ResourceState ToState(Resource resource, RegisterResourceResult result) => new()
    {
        Urn = result.Urn,
        Id = result.Id,
        Outputs = result.Outputs,
        IsMissingKnown = IsMissingKnown(result.Result == StepResult.Success),
        IsUnknown = result.Unknown,
        Dependencies = resource.IsRemote ? result.PropertyDependencies : null,
    };

    bool IsMissingKnown(bool isDone) => isDone && !deployment.Settings.IsDryRun;

    /// <summary>Asks for the state of a resource of this deployment that the engine referred to.</summary>
    async Task<ResourceState> Hydrate(Resource resource, string urn)
    {
        var invoke = new FunctionInvoke
        {
            Token = GetResource,
            Args = new([new("urn", urn)]),
            AcceptResources = await KeepsResources().ConfigureAwait(false),
        };
        var result = await Call(m => m.InvokeAsync(invoke)).ConfigureAwait(false);
        FunctionCaller.ThrowOnFailures(invoke.Token, result.Failures);
        return new()
        {
            Urn = urn,
            Id = result.Return.Find("id")?.Unwrapped is StringValue id ? id.Value : "",
            Outputs = result.Return.Find("state")?.Unwrapped as PropertyMap ?? PropertyMap.Empty,
            IsMissingKnown = IsMissingKnown(true),
            IsUnknown = result.Unknown,
            Dependencies = resource.IsRemote ? PropertyDependencies.Empty : null,
        };
    }

    async Task PublishOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var options = new WriterOptions(await KeepsResources().ConfigureAwait(false));
        var state = await resource.State.ConfigureAwait(false);
        while (true)
        {
            var writer = new InputWriter(options);
            var value = writer.Write(outputs);
            if (writer.Pending.Count == 0)
            {
                var members = value.Unwrapped as PropertyMap ?? PropertyMap.Empty;
                await Call(async m =>
                {
                    await m.RegisterResourceOutputsAsync(state.Urn, members).ConfigureAwait(false);
                    return true;
                }).ConfigureAwait(false);
                return;
            }

            await writer.WhenReady().ConfigureAwait(false);
        }
    }
}
