using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Engine;

/// <summary>An engine with a test cloud and states in memory.</summary>
sealed class TestBench
{
    public static readonly StackSpec Dev = new() { Project = "project", Stack = "dev" };

    int _seeds;

    public TestBench(IStateStore? states = null, TestCloud? cloud = null, Func<EngineOptions, EngineOptions>? with = null)
    {
        States = states ?? new MemoryStateStore();
        Cloud = cloud ?? new();
        var options = new EngineOptions
        {
            Providers = Cloud,
            States = States,
            Time = new StoppedClock(),
            Seed = () => $"seed-{Interlocked.Increment(ref _seeds)}",
        };
        Engine = new(with?.Invoke(options) ?? options);
    }

    public TestCloud Cloud { get; }

    public IStateStore States { get; }

    public LocalEngine Engine { get; }

    public static IEnumerable<string> Words(OperationResult result) =>
        result.Steps.Where(s => !s.IsInternal && s.Type != SecurityPlatform.Engine.Deploy.Urn.StackType)
            .Select(s => $"{s.Kind.Word()} {SecurityPlatform.Engine.Deploy.Urn.Name(s.Urn)}");

    public Task<OperationResult> PreviewAsync(Func<Registrar, Task> program, StackSpec? stack = null, Rehearsal? rehearsal = null) =>
        Engine.PreviewAsync(stack ?? Dev, new Script(program), rehearsal);

    public Task<OperationResult> UpAsync(Func<Registrar, Task> program, StackSpec? stack = null) =>
        Engine.UpAsync(stack ?? Dev, new Script(program));

    public async Task<OperationResult> UpWellAsync(Func<Registrar, Task> program)
    {
        var result = await UpAsync(program);
        Assert.Equal([], result.Diagnostics.Select(d => d.Message));
        Assert.True(result.Succeeded);
        return result;
    }

    public Snapshot State => States.Read("dev", "")!;

    public ResourceState Resource(string name) =>
        Assert.Single(State.Resources, r => !r.Delete && SecurityPlatform.Engine.Deploy.Urn.Name(r.Urn) == name);
}
