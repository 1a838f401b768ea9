using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>The program's hooks and transforms, and when they are called.</summary>
sealed class ResourceHooks(Deployment deployment)
{
    readonly ConcurrentDictionary<string, HookRegistration> _hooks = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, CallbackReference> _errorHooks = new(StringComparer.Ordinal);
    ImmutableArray<CallbackReference> _transforms = [];
    ImmutableArray<CallbackReference> _invokeTransforms = [];

    IProgramCallbacks Callbacks => deployment.Options.Callbacks
        ?? throw new RpcException(StatusCode.Unimplemented, "This engine was started without a way to call the program back; transforms and hooks cannot run.");

    public void AddTransform(CallbackReference callback) =>
        ImmutableInterlocked.Update(ref _transforms, list => list.Add(callback));

    public void AddInvokeTransform(CallbackReference callback) =>
        ImmutableInterlocked.Update(ref _invokeTransforms, list => list.Add(callback));

    public void Add(HookRegistration hook)
    {
        if (!_hooks.TryAdd(hook.Name, hook))
        {
            throw new RpcException(StatusCode.AlreadyExists, $"Resource hook '{hook.Name}' is already registered. Give it a unique name.");
        }
    }

    public void AddErrorHook(string name, CallbackReference callback)
    {
        if (!_errorHooks.TryAdd(name, callback))
        {
            throw new RpcException(StatusCode.AlreadyExists, $"Error hook '{name}' is already registered. Give it a unique name.");
        }
    }

    /// <summary>The registration after its own transforms, those of its ancestors outward, and those of the stack.</summary>
    public async ValueTask<ResourceRegistration> TransformAsync(ResourceRegistration registration)
    {
        var inherited = deployment.Find(registration.Parent)?.Transforms ?? [];
        foreach (var callback in registration.Transforms.AddRange(inherited).AddRange(_transforms))
        {
            registration = await Callbacks.TransformAsync(callback, registration).ConfigureAwait(false);
        }

        return registration;
    }

    /// <summary>The invoke after the stack's invoke transforms.</summary>
    public async ValueTask<FunctionInvoke> TransformAsync(FunctionInvoke invoke)
    {
        foreach (var callback in _invokeTransforms)
        {
            invoke = await Callbacks.TransformAsync(callback, invoke).ConfigureAwait(false);
        }

        return invoke;
    }

    /// <summary>Runs hooks in order; the first that complains fails the step, unless it was registered to be ignored.</summary>
    public async ValueTask RunAsync(ImmutableArray<string> names, string urn, ResourceState? old, ResourceState? updated)
    {
        foreach (var name in names)
        {
            if (!_hooks.TryGetValue(name, out var hook))
            {
                throw deployment.Fail(urn, $"hook '{name}' is not registered. Register it before the resource that uses it.");
            }

            if (deployment.Preview && !hook.OnDryRun)
            {
                continue;
            }

            var error = await Callbacks.RunHookAsync(hook.Callback, new(urn, (updated ?? old)?.Id ?? "", old, updated, "", [])).ConfigureAwait(false);
            if (error.Length > 0 && !hook.IgnoreErrors)
            {
                throw deployment.Fail(urn, $"hook '{name}' failed: {error}");
            }

            if (error.Length > 0)
            {
                deployment.Log.Add(new Diagnostic(LogSeverity.Warning, $"hook '{name}' failed: {error}", urn));
            }
        }
    }

    /// <summary>Whether an error hook wants the failed operation tried again.</summary>
    public async ValueTask<bool> RetriesAsync(ImmutableArray<string> names, HookCall call)
    {
        var retry = false;
        foreach (var name in names)
        {
            if (_errorHooks.TryGetValue(name, out var callback))
            {
                retry |= await Callbacks.RunErrorHookAsync(callback, call).ConfigureAwait(false);
            }
        }

        return retry;
    }
}
