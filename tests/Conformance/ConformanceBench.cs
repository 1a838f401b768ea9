using System.Collections.Immutable;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.Serving;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Tests.Engine;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>A local engine with the package <c>test</c>, states in memory, and one stack.</summary>
sealed class ConformanceBench : IDisposable
{
    readonly GrpcCallbacks _callbacks = new();
    readonly MemoryStateStore _states = new();
    readonly LocalEngine _engine;

    internal ConformanceBench(IProviderSource? providers = null) => _engine = new(new()
    {
        Providers = providers ?? Provider,
        States = _states,
        Callbacks = _callbacks,
        Time = new StoppedClock(),
        Seed = () => "seed",
    });

    internal ThingProvider Provider { get; } = new();

    internal StackSpec Stack { get; set; } = new()
    {
        Project = "proj",
        Stack = "dev",
        Config = ImmutableDictionary<string, string>.Empty.Add("proj:label", "hello").Add("proj:token", "not-a-secret"),
        SecretKeys = ["proj:token"],
    };

    internal Snapshot State => _states.Read(Stack.Stack, "")!;

    internal Task<OperationResult> PreviewAsync(IProgramHost program) => _engine.PreviewAsync(Stack, program);

    internal Task<OperationResult> UpAsync(IProgramHost program) => _engine.UpAsync(Stack, program);

    internal async Task<OperationResult> UpWellAsync(IProgramHost program) => Well(await UpAsync(program));

    internal static IProgramHost Node(string program) => new ProcessHost(server => NodeProgram.Command(server, program));

    internal static OperationResult Well(OperationResult result)
    {
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Where(d => d.Severity >= Pulumi.Rpc.LogSeverity.Warning)));
        return result;
    }

    internal static string Words(OperationResult result) => string.Join('\n', result.Steps
        .Where(s => !s.IsInternal)
        .Select(s => $"{s.Kind} {Urn.Name(s.Urn)}")
        .Order(StringComparer.Ordinal));

    public void Dispose() => _callbacks.Dispose();
}
