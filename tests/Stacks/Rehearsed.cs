using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;
using SecurityPlatform.Stacks;
using SecurityPlatform.Tests.Engine;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>The sample organization on the local engine and a simulated cloud, which live as long as the test.</summary>
sealed class Rehearsed
{
    /// <summary>The order of docs/decisions/0006-two-phase-deployment.md.</summary>
    public static IReadOnlyList<string> Order { get; } = ["master", "security", "master", "security", "member", "staging", "data"];

    readonly Dictionary<string, Dictionary<string, string>> _config = StackFiles.Stacks.ToDictionary(stack => stack, StackFiles.Config);
    readonly MemoryStateStore _states = new();
    readonly LocalEngine _engine;

    /// <param name="newcomers">Accounts of the organization that have no stack and are in no register yet.</param>
    public Rehearsed(params CloudAccount[] newcomers)
        : this(static providers => providers, newcomers)
    {
    }

    /// <param name="between">What stands between the programs and the cloud.</param>
    /// <param name="newcomers">Accounts of the organization that have no stack and are in no register yet.</param>
    public Rehearsed(Func<IProviderSource, IProviderSource> between, params CloudAccount[] newcomers)
    {
        Cloud = Cloud.InMemory(CloudOrganization.Sample with
        {
            Id = "o-a1b2c3d4e5",
            Accounts = [.. CloudOrganization.Sample.Accounts.Select(account => account with { Buckets = Standing(account.Id) }), .. newcomers],
        });
        _engine = new(new() { Providers = between(new AwsProviderSource(Cloud)), States = _states, Time = new StoppedClock() });
    }

    public Cloud Cloud { get; }

    public void Set(string stack, string key, string value) => _config[stack][$"security-platform:{key}"] = value;

    /// <summary>Sets a key on every stack.</summary>
    public Rehearsed On(ConfigKey key, string value)
    {
        foreach (var stack in StackFiles.Stacks)
        {
            Set(stack, key.Name, value);
        }

        return this;
    }

    /// <summary>Adds an entry to a list of the configuration.</summary>
    public void Add(string stack, string key, object entry)
    {
        var list = JArray.Parse(_config[stack][$"security-platform:{key}"]);
        list.Add(JToken.FromObject(entry));
        Set(stack, key, list.ToString(Newtonsoft.Json.Formatting.None));
    }

    public Task<OperationResult> PreviewAsync(string stack, Rehearsal? rehearsal = null) =>
        _engine.PreviewAsync(Spec(stack), new InProcessProgram(PlatformProgram.RunAsync), rehearsal);

    public Task<OperationResult> UpAsync(string stack) => _engine.UpAsync(Spec(stack), new InProcessProgram(PlatformProgram.RunAsync));

    /// <summary>Deploys in <see cref="Order"/>; every deployment must succeed.</summary>
    public async Task<Rehearsed> AllAsync()
    {
        foreach (var stack in Order)
        {
            var result = await UpAsync(stack);
            Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
            Assert.True(result.Succeeded);
        }

        return this;
    }

    /// <summary>Deploys in the same order, up to the first deployment that fails; null where none does.</summary>
    public async Task<OperationResult?> FirstFailureAsync()
    {
        foreach (var stack in Order)
        {
            if (await UpAsync(stack) is { Succeeded: false } failed)
            {
                return failed;
            }
        }

        return null;
    }

    /// <summary>What the mandatory rules say against the deployed organization.</summary>
    public IEnumerable<string> Failures() => Report().Rows.Where(row => row.Blocks).Select(row => $"{row.Rule.Id} ({row.Level}): {row.Problem}");

    /// <summary>What the rules say of the deployed organization.</summary>
    /// <param name="edit">What to think different of it.</param>
    public PolicyReport Report(Func<PlannedResource, PlannedResource>? edit = null)
    {
        var resources = _config.Keys.SelectMany(stack => View(stack).Resources.Select(resource => PolicyCheck.Planned(stack, resource)));
        var platforms = _config.Select(pair => PlatformConfig.Parse(pair.Key, pair.Value)).ToArray();
        return PolicyEvaluation.Run(
            Rules.All, new PlannedOrganization([.. resources.Select(edit ?? (resource => resource))]),
            PolicyConfig.Default with { Shared = PlatformParameters.Of(platforms) }, new(2026, 1, 1));
    }

    static ImmutableArray<CloudBucket> Standing(string account) =>
    [
        .. StackFiles.Stacks.Select(stack => PlatformConfig.Parse(stack, StackFiles.Config(stack))).Where(platform => platform.Self.Id.ToString() == account)
            .SelectMany(platform => platform.Assets.Adopted)
            .Select(bucket => new CloudBucket(bucket.Name.ToString(), bucket.Region.ToString(), bucket.KeyArn)),
    ];

    public StackView View(string stack) => new(_states.Read(stack, "")!);

    StackSpec Spec(string stack) => new()
    {
        Project = "security-platform",
        Stack = stack,
        Config = _config[stack].ToImmutableDictionary(),
    };
}
