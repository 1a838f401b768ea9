using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Operations;

/// <summary>Runs a program against an engine: in this process, or as a child process over gRPC.</summary>
public interface IProgramHost
{
    /// <summary>Runs the program to its end and returns its exit code (protocol.md section 1.4).</summary>
    Task<int> RunAsync(StackSpec stack, bool preview, IResourceMonitor monitor, IEngineLog log, CancellationToken cancellationToken);
}
