using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>A pack in the official policy server, asked by our engine about each resource before its step and about the stack at the end.</summary>
sealed class OfficialPack : IDeploymentAnalyzer, IDisposable
{
    readonly Process _process;
    readonly RpcChannel _channel;
    int _asked;

    OfficialPack(Process process, RpcChannel channel, AnalyzerInfo info) => (_process, _channel, Info) = (process, channel, info);

    /// <summary>What the pack says about itself, asked before it knew any stack.</summary>
    public AnalyzerInfo Info { get; }

    /// <summary>How many resources it was asked about.</summary>
    public int Asked => _asked;

    public static async Task<OfficialPack> StartAsync(string pack, string stack)
    {
        var process = NodeProgram.StartPack(pack, new Dictionary<string, string>
        {
            ["PULUMI_PROJECT"] = "security-platform",
            ["PULUMI_STACK"] = stack,
            ["PULUMI_ORGANIZATION"] = "organization",
            ["PULUMI_DRY_RUN"] = "true",
        });
        _ = process.StandardError.ReadToEndAsync();
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90));
        var channel = new RpcChannel($"127.0.0.1:{int.Parse(first!, NumberStyles.None, CultureInfo.InvariantCulture)}");
        _ = process.StandardOutput.ReadToEndAsync();
        await TryAsync(() => channel.CallAsync(AnalyzerMethods.Handshake, new() { EngineAddress = "127.0.0.1:1" }));
        await TryAsync(() => channel.CallAsync(AnalyzerMethods.ConfigureStack, new() { Stack = stack, Project = "security-platform", Organization = "organization", DryRun = true }));
        var info = await channel.CallAsync(AnalyzerMethods.GetAnalyzerInfo, new());
        var configure = new ConfigureAnalyzerRequest();
        foreach (var policy in info.Policies)
        {
            configure.PolicyConfig.Add(policy.Name, info.InitialConfig.GetValueOrDefault(policy.Name) ?? new() { EnforcementLevel = policy.EnforcementLevel, Properties = new() });
        }

        await channel.CallAsync(AnalyzerMethods.Configure, configure);
        return new(process, channel, info);
    }

    public async ValueTask<PropertyMap> RemediateAsync(ResourceState resource)
    {
        var response = await _channel.CallAsync(AnalyzerMethods.Remediate, Request(resource));
        return response.Remediations.LastOrDefault(r => r.Properties is not null) is { } last ? PropertyMarshaller.FromStruct(last.Properties) : resource.Inputs;
    }

    public async ValueTask<ImmutableArray<PolicyViolation>> AnalyzeAsync(ResourceState resource, ResourceState? provider)
    {
        Interlocked.Increment(ref _asked);
        return Violations(await _channel.CallAsync(AnalyzerMethods.Analyze, Request(resource)));
    }

    public async ValueTask<ImmutableArray<PolicyViolation>> AnalyzeStackAsync(IReadOnlyList<ResourceState> resources)
    {
        var request = new AnalyzeStackRequest();
        foreach (var resource in resources)
        {
            var analyzed = new AnalyzerResource
            {
                Type = resource.Type,
                Urn = resource.Urn,
                Name = Urn.Name(resource.Urn),
                Properties = PropertyMarshaller.ToStruct(resource.Outputs.Count > 0 ? resource.Outputs : resource.Inputs),
                Options = Options(resource),
                Parent = resource.Parent,
                Dependencies = { resource.Dependencies },
            };
            foreach (var (property, urns) in resource.PropertyDependencies)
            {
                analyzed.PropertyDependencies.Add(property, new() { Urns = { urns } });
            }

            request.Resources.Add(analyzed);
        }

        return Violations(await _channel.CallAsync(AnalyzerMethods.AnalyzeStack, request));
    }

    public void Dispose()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    static AnalyzeRequest Request(ResourceState resource) => new()
    {
        Type = resource.Type,
        Urn = resource.Urn,
        Name = Urn.Name(resource.Urn),
        Properties = PropertyMarshaller.ToStruct(resource.Inputs),
        Options = Options(resource),
    };

    static AnalyzerResourceOptions Options(ResourceState resource) => new() { Protect = resource.Protect, Parent = resource.Parent };

    static ImmutableArray<PolicyViolation> Violations(AnalyzeResponse response) =>
        [.. response.Diagnostics.Select(d => new PolicyViolation(d.PolicyName, d.Urn, d.Message, d.EnforcementLevel != EnforcementLevel.Advisory))];

    /// <summary>The official engine goes on without the two calls that older packs do not know.</summary>
    static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
        }
    }
}
