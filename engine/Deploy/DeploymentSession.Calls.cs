using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Deploy;

// Functions, callbacks and the end of the program.
sealed partial class DeploymentSession
{
    public async Task<InvokeResult> InvokeAsync(FunctionInvoke invoke, CancellationToken cancellationToken = default)
    {
        _deployment.ThrowIfStopped();
        try
        {
            invoke = await _deployment.Hooks.TransformAsync(invoke).ConfigureAwait(false);
            var provider = await _deployment.Providers.FindAsync(
                invoke.Token, invoke.Provider, invoke.Version, invoke.PluginDownloadUrl, invoke.PackageReference).ConfigureAwait(false);
            if (!provider.IsConfigured)
            {
                return new(PropertyMap.Empty, [], true);
            }

            var result = await provider.Api.InvokeAsync(invoke.Token, invoke.Args, _deployment.Preview).ConfigureAwait(false);
            return result with { Return = Outputs.ForProgram(result.Return, true, true, invoke.AcceptResources) };
        }
        catch (ProviderException refused)
        {
            throw new RpcException(StatusCode.Unknown, $"invoking {invoke.Token}: {refused.Message}");
        }
        catch (StepFailedException)
        {
            throw Deployment.Unavailable();
        }
    }

    public Task<MethodResult> CallAsync(MethodCall call, CancellationToken cancellationToken = default) =>
        Task.FromException<MethodResult>(new RpcException(
            StatusCode.Unimplemented, $"Method '{call.Token}' needs a provider plugin that builds components, which this engine does not run. Use the official engine."));

    public Task<string> RegisterPackageAsync(PackageDescriptor package, CancellationToken cancellationToken = default) =>
        Task.FromResult(_deployment.Providers.AddPackage(package));

    public Task RegisterStackTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default)
    {
        _deployment.Hooks.AddTransform(callback);
        return Task.CompletedTask;
    }

    public Task RegisterStackInvokeTransformAsync(CallbackReference callback, CancellationToken cancellationToken = default)
    {
        _deployment.Hooks.AddInvokeTransform(callback);
        return Task.CompletedTask;
    }

    public Task RegisterResourceHookAsync(HookRegistration hook, CancellationToken cancellationToken = default)
    {
        _deployment.Hooks.Add(hook);
        return Task.CompletedTask;
    }

    public Task RegisterErrorHookAsync(string name, CallbackReference callback, CancellationToken cancellationToken = default)
    {
        _deployment.Hooks.AddErrorHook(name, callback);
        return Task.CompletedTask;
    }

    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _isCompleting, true)
        ? Task.FromException(new RpcException(StatusCode.FailedPrecondition, "SignalAndWaitForShutdown was called already. Call it once, at the end."))
        : RunRemainderAsync();

    /// <summary>Ends the deployment: runs what remains, unless the program has it run by saying that it will register nothing more.</summary>
    public Task CompleteAsync() => Interlocked.Exchange(ref _isCompleting, true) ? _completed.Task : RunRemainderAsync();

    /// <summary>Ends the deployment of a program that has exited.</summary>
    public async Task ProgramEndedAsync(int exitCode)
    {
        if (Volatile.Read(ref _isCompleting))
        {
            await _completed.Task.ConfigureAwait(false);
        }

        if (exitCode != 0)
        {
            ProgramFailed(exitCode);
        }

        await CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Reads every resource, instead of running a program.</summary>
    public async Task RefreshAsync()
    {
        try
        {
            await new Refresh(_deployment).RunAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is StepFailedException or ProviderException)
        {
            Refusal("", e);
        }
    }

    void ProgramFailed(int exitCode)
    {
        if (!_deployment.Failed && !_deployment.Log.HasErrors)
        {
            _deployment.Fail("", $"The program ended with exit code {exitCode} and did not say why.");
        }

        _deployment.Stop();
    }

    // What remains after the program has ended well: policies over the stack, and deletions. It runs in the program's last call: a program
    // in this process then goes from its first resource to its end without a change of threads.
    async Task RunRemainderAsync()
    {
        try
        {
            if (!_deployment.Failed && !_deployment.Log.HasErrors)
            {
                await AnalyzeStackAsync().ConfigureAwait(false);
                await _deletions.RunAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is StepFailedException or ProviderException or RpcException { StatusCode: StatusCode.Unavailable })
        {
            Refusal("", e is RpcException ? new StepFailedException() : e);
        }
        catch (Exception e)
        {
            _completed.SetException(e);
            throw;
        }

        _completed.TrySetResult();
    }

    async Task AnalyzeStackAsync()
    {
        if (_deployment.Options.Analyzer is not { } analyzer)
        {
            return;
        }

        var resources = _deployment.Live.Select(l => l.State).OfType<State.ResourceState>().ToImmutableArray();
        var violations = await analyzer.AnalyzeStackAsync(State.StateOrder.Sort(resources)).ConfigureAwait(false);
        _deployment.Log.Add(violations);
        foreach (var violation in violations)
        {
            if (violation.Mandatory && !_deployment.Preview)
            {
                _deployment.Fail(violation.Urn, $"policy '{violation.Policy}' refuses the stack: {violation.Message}");
            }
        }

        _deployment.ThrowIfStopped();
    }
}
