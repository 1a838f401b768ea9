using System.Collections.Immutable;
using Pulumi;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>Runs a program on a <see cref="FakeMonitor"/>.</summary>
sealed record SdkRun
{
    public FakeMonitor Monitor { get; init; } = new();

    public FakeLog Log { get; init; } = new();

    public bool IsPreview { get; init; }

    public Dictionary<string, string> Config { get; init; } = [];

    public HashSet<string> Secrets { get; init; } = [];

    public static Task<SdkRun> Of(Action program) => new SdkRun().Succeed(program);

    public static Task<SdkRun> Preview(Action program) => new SdkRun { IsPreview = true }.Succeed(program);

    public async Task<SdkRun> Succeed(Action program)
    {
        var result = await Execute(program);
        Assert.Equal((0, ""), (result.ExitCode, string.Join('\n', result.Errors)));
        return this;
    }

    public async Task<SdkRun> Succeed(Func<Task> program)
    {
        var result = await Execute(program);
        Assert.Equal((0, ""), (result.ExitCode, string.Join('\n', result.Errors)));
        return this;
    }

    public Task<InProcessResult> Execute(Action program) => Execute(() =>
    {
        program();
        return Task.CompletedTask;
    });

    public Task<InProcessResult> Execute(Func<Task> program) => ExecuteWithOutputs(async () =>
    {
        await program();
        return ImmutableDictionary<string, object?>.Empty;
    });

    public Task<InProcessResult> ExecuteWithOutputs(Func<Task<IDictionary<string, object?>>> program)
    {
        Monitor.IsPreview = IsPreview;
        var settings = new InProcessSettings
        {
            Organization = "acme",
            Project = "shop",
            Stack = "dev",
            RootDirectory = "/shop",
            IsDryRun = IsPreview,
            Config = Config,
            ConfigSecretKeys = Secrets,
        };
        return Deployment.RunInProcessAsync(settings, Monitor, Log, program);
    }

    /// <summary>The property of a registered resource.</summary>
    public PropertyValue? Input(string resource, string property) => Monitor[resource].Inputs.Find(property);
}
