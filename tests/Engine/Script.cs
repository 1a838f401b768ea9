using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Tests.Engine;

/// <summary>A program that talks to the engine without an SDK.</summary>
sealed class Script(Func<Registrar, Task> body) : IProgramHost
{
    public async Task<int> RunAsync(StackSpec stack, bool preview, IResourceMonitor monitor, IEngineLog log, CancellationToken cancellationToken)
    {
        try
        {
            await body(await Registrar.StartAsync(stack, monitor));
            return 0;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
        {
            return 32;
        }
        catch (RpcException e)
        {
            await log.LogAsync(new(LogSeverity.Error, e.Detail), cancellationToken);
            return 32;
        }
    }
}
