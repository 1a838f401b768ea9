using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
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
    readonly Dictionary<string, Dictionary<string, string>> _config = StackFiles.Stacks.ToDictionary(stack => stack, StackFiles.Config);
    readonly MemoryStateStore _states = new();
    readonly LocalEngine _engine;

    /// <param name="newcomers">Accounts of the organization that have no stack and are in no register yet.</param>
    public Rehearsed(params CloudAccount[] newcomers)
    {
        Cloud = Cloud.InMemory(CloudOrganization.Sample with
        {
            Id = "o-a1b2c3d4e5",
            Accounts = [.. CloudOrganization.Sample.Accounts, .. newcomers],
        });
        _engine = new(new() { Providers = new AwsProviderSource(Cloud), States = _states, Time = new StoppedClock() });
    }

    public Cloud Cloud { get; }

    public void Set(string stack, string key, string value) => _config[stack][$"security-platform:{key}"] = value;

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

    /// <summary>Deploys master with every switch off, so that a chain of previews need not adopt the organization again and again.</summary>
    public async Task AdoptAsync()
    {
        var wanted = _config["master"];
        _config["master"] = new(wanted);
        foreach (var key in ConfigKeys.All.Where(key => key.Type == ConfigType.Boolean && key.AppliesTo(AccountRole.Master)))
        {
            Set("master", key.Name, "false");
        }

        Assert.True((await UpAsync("master")).Succeeded);
        _config["master"] = wanted;
    }

    /// <summary>Deploys in the order of docs/decisions/0006-two-phase-deployment.md; every deployment must succeed.</summary>
    public async Task<Rehearsed> AllAsync()
    {
        foreach (var stack in (string[])["master", "security", "master", "security", "member", "staging", "data"])
        {
            var result = await UpAsync(stack);
            Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
            Assert.True(result.Succeeded);
        }

        return this;
    }

    /// <summary>What the mandatory rules say against the deployed organization.</summary>
    public IEnumerable<string> Failures()
    {
        var resources = _config.Keys.SelectMany(stack => View(stack).Resources.Select(resource => PolicyCheck.Planned(stack, resource)));
        var platforms = _config.Select(pair => PlatformConfig.Parse(pair.Key, pair.Value)).ToArray();
        var report = PolicyEvaluation.Run(
            Rules.All, new PlannedOrganization([.. resources]), PolicyConfig.Default with { Shared = PlatformParameters.Of(platforms) }, new(2026, 1, 1));
        return report.Rows.Where(row => row.Blocks).Select(row => $"{row.Rule.Id} ({row.Level}): {row.Problem}");
    }

    public StackView View(string stack) => new(_states.Read(stack, "")!);

    StackSpec Spec(string stack) => new()
    {
        Project = "security-platform",
        Stack = stack,
        Config = _config[stack].ToImmutableDictionary(),
    };
}
