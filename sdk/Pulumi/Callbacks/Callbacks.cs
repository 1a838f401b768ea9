using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace Pulumi;

/// <summary>Functions of the program that the engine calls: transforms and hooks.</summary>
/// <remarks>The server behind it starts with the first function.</remarks>
sealed class Callbacks(Deployment deployment) : IAsyncDisposable
{
    readonly CallbackServer _server = new();

    public static async Task WhenRegistered(ResourceHookBinding hooks)
    {
        foreach (var hook in hooks.All.SelectMany(list => list))
        {
            await hook.Registered.ConfigureAwait(false);
        }

        foreach (var hook in hooks.OnError)
        {
            await hook.Registered.ConfigureAwait(false);
        }
    }

    public static HookBinding NamesOf(ResourceHookBinding hooks) => new()
    {
        BeforeCreate = Names(hooks.BeforeCreate),
        AfterCreate = Names(hooks.AfterCreate),
        BeforeUpdate = Names(hooks.BeforeUpdate),
        AfterUpdate = Names(hooks.AfterUpdate),
        BeforeDelete = Names(hooks.BeforeDelete),
        AfterDelete = Names(hooks.AfterDelete),
        OnError = [.. hooks.OnError.Select(hook => hook.Name)],
    };

    /// <summary>Serves a transform.</summary>
    /// <exception cref="RunException">The engine has no transforms.</exception>
    public async Task<CallbackReference> RegisterTransform(ResourceTransform transform)
    {
        await Require(EngineFeatures.Transforms, "transforms").ConfigureAwait(false);
        return await Serve(async request =>
        {
            var message = Proto.TransformRequest.Parser.ParseFrom(request.Span);
            return await ResourceTransformCall.Run(transform, message).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    public void RegisterInvokeTransform(InvokeTransform transform)
    {
        deployment.Tasks.Watch(Register());

        async Task Register()
        {
            await Require(EngineFeatures.InvokeTransforms, "invoke transforms").ConfigureAwait(false);
            var reference = await Serve(async request =>
            {
                var message = Proto.TransformInvokeRequest.Parser.ParseFrom(request.Span);
                return await InvokeTransformCall.Run(transform, message).ConfigureAwait(false);
            }).ConfigureAwait(false);
            await deployment.Monitor.RegisterStackInvokeTransformAsync(reference).ConfigureAwait(false);
        }
    }

    public Task RegisterHook(ResourceHook hook)
    {
        var task = Register();
        deployment.Tasks.Watch(task);
        return task;

        async Task Register()
        {
            await Require(EngineFeatures.ResourceHooks, "resource hooks").ConfigureAwait(false);
            var reference = await Serve(request => HookCall.Run(hook.Callback, request)).ConfigureAwait(false);
            await deployment.Monitor.RegisterResourceHookAsync(
                new(hook.Name, reference, hook.Options.OnDryRun ?? false, hook.Options.IgnoreErrors ?? false)).ConfigureAwait(false);
        }
    }

    public Task RegisterHook(ErrorHook hook)
    {
        var task = Register();
        deployment.Tasks.Watch(task);
        return task;

        async Task Register()
        {
            await Require(EngineFeatures.ErrorHooks, "error hooks").ConfigureAwait(false);
            var reference = await Serve(request => HookCall.Run(hook.Callback, request)).ConfigureAwait(false);
            await deployment.Monitor.RegisterErrorHookAsync(hook.Name, reference).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    Task<CallbackReference> Serve(Func<ReadOnlyMemory<byte>, Task<IMessage>> function) =>
        _server.RegisterAsync(async request =>
        {
            deployment.Enter();
            return (await function(request).ConfigureAwait(false)).ToByteArray();
        });

    async Task Require(string feature, string what)
    {
        if (!await deployment.Features.Supports(feature).ConfigureAwait(false))
        {
            throw new RunException($"The Pulumi CLI does not support {what}. Please update the Pulumi CLI.");
        }
    }

    static ImmutableArray<string> Names(List<ResourceHook> hooks) => [.. hooks.Select(hook => hook.Name)];
}
