using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>The engine as a running program sees it.</summary>
sealed partial class DeploymentSession : IResourceMonitor, IEngineLog
{
    static readonly HashSet<string> s_features = new(StringComparer.Ordinal)
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "replacementTrigger",
        "transforms", "invokeTransforms", "parameterization", "resourceHooks", "errorHooks",
    };

    readonly Deployment _deployment;
    readonly GoalBuilder _goals;
    readonly CustomResources _custom;
    readonly Components _components;
    readonly ProviderResources _providers;
    readonly ExternalResources _external;
    readonly Deletions _deletions;
    readonly TaskCompletionSource _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    bool _isCompleting;

    public DeploymentSession(DeploymentOptions options)
    {
        _deployment = new(options);
        var runner = new StepRunner(_deployment);
        var leftovers = new Leftovers(_deployment);
        _goals = new(_deployment);
        _custom = new(_deployment, runner, leftovers);
        _components = new(_deployment);
        _providers = new(_deployment);
        _external = new(_deployment, _goals);
        _deletions = new(_deployment, runner, leftovers);
        _deployment.Providers.Registrar = RegisterProviderAsync;
    }

    public Deployment Deployment => _deployment;

    public ValueTask<bool> SupportsFeatureAsync(string feature) => ValueTask.FromResult(s_features.Contains(feature));

    public async Task<RegisterResourceResult> RegisterResourceAsync(ResourceRegistration registration, CancellationToken cancellationToken = default)
    {
        _deployment.ThrowIfStopped();
        var urn = "";
        try
        {
            registration = await _deployment.Hooks.TransformAsync(registration).ConfigureAwait(false);
            var goal = _goals.Build(registration);
            urn = goal.Urn;
            return Urn.IsProviderType(registration.Type)
                ? Answer(registration, (await RunProviderAsync(goal).ConfigureAwait(false)).State)
                : Answer(registration, goal.Live.State = await RunAsync(goal).ConfigureAwait(false));
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw Refusal(urn, e);
        }
    }

    public async Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken = default)
    {
        _deployment.ThrowIfStopped();
        var live = _deployment.Find(urn);
        if (live?.State is not { } state)
        {
            throw new RpcException(StatusCode.InvalidArgument, $"outputs of '{urn}': expected a registered resource. Register the resource first.");
        }

        await Task.CompletedTask.ConfigureAwait(false);
        var updated = state with { Outputs = Outputs.MarkSecrets(outputs, PropertyMap.Empty, state.AdditionalSecretOutputs) };
        if (!updated.Outputs.Equals(state.Outputs))
        {
            _deployment.Probe("commit");
            _deployment.Journal.Commit(-1, (live.Slot, updated));
            _deployment.Probe("committed");
            live.State = updated;
        }
    }

    public async Task<ReadResourceResult> ReadResourceAsync(ResourceRead read, CancellationToken cancellationToken = default)
    {
        _deployment.ThrowIfStopped();
        try
        {
            return await _external.RunAsync(read).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw Refusal("", e);
        }
    }

    public Task LogAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        _deployment.Log.Add(new Diagnostic(entry.Severity, entry.Message, entry.Urn, entry.Ephemeral));
        return Task.CompletedTask;
    }

    // Ranges are about the official CLI; what this engine lacks it refuses by itself.
    public Task RequirePulumiVersionAsync(string range, CancellationToken cancellationToken = default) => Task.CompletedTask;

    ValueTask<ResourceState> RunAsync(Goal goal) =>
        goal.Registration.Custom ? _custom.RunAsync(goal) : _components.RunAsync(goal);

    Task<ProviderInstance> RegisterProviderAsync(ResourceRegistration registration) => RunProviderAsync(_goals.Build(registration));

    async Task<ProviderInstance> RunProviderAsync(Goal goal)
    {
        var instance = await _providers.RunAsync(goal).ConfigureAwait(false);
        goal.Live.State = instance.State;
        return instance;
    }

    // Only what the engine did not say yet is said here; the program learns no more than that it is over.
    RpcException Refusal(string urn, Exception failure)
    {
        if (failure is ProviderException or StateException)
        {
            _deployment.Fail(urn, failure.Message);
        }
        else if (failure is not StepFailedException)
        {
            _deployment.Fail(urn, $"{failure.GetType().Name}: {failure.Message}");
        }

        return Deployment.Unavailable();
    }

    static RegisterResourceResult Answer(ResourceRegistration registration, ResourceState state) => new()
    {
        Urn = state.Urn,
        Id = state.Id.Length == 0 && Urn.IsProviderType(state.Type) ? Signatures.Unknown : state.Id,
        Outputs = registration.Custom
            ? Outputs.ForProgram(state.Outputs, registration.SupportsPartialValues, registration.AcceptSecrets, registration.AcceptResources)
            : PropertyMap.Empty,
    };
}
