using Pulumi.Rpc;
using Pulumi.Rpc.Proto;

namespace SecurityPlatform.Engine.Serving;

/// <summary>pulumirpc.Engine for one program.</summary>
sealed class EngineEndpoints(IEngineLog log)
{
    string _rootUrn = "";

    internal void AddTo(RpcServer server) => server
        .Handle(EngineMethods.Log, async (request, cancellation) =>
        {
            await log.LogAsync(MonitorMessages.FromMessage(request), cancellation).ConfigureAwait(false);
            return new();
        })
        .Handle(EngineMethods.GetRootResource, (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = Volatile.Read(ref _rootUrn) }))
        .Handle(EngineMethods.SetRootResource, (request, _) =>
        {
            Volatile.Write(ref _rootUrn, request.Urn);
            return Task.FromResult(new SetRootResourceResponse());
        })
        .Handle(EngineMethods.RequirePulumiVersion, async (request, cancellation) =>
        {
            await log.RequirePulumiVersionAsync(request.PulumiVersionRange, cancellation).ConfigureAwait(false);
            return new();
        });
}
