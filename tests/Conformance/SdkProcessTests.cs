using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Our SDK over the wire against our SDK in one process with the engine, and against the official Node SDK.</summary>
[Collection(ProcessCollection.Name)]
public sealed class SdkProcessTests
{
    // The sample configuration's organization: the master stack adopts it.
    static readonly CloudOrganization s_organization = CloudOrganization.Sample with { Id = "o-a1b2c3d4e5" };

    [Fact]
    public async Task Leaves_the_same_state_over_the_wire_as_in_process()
    {
        var inProcess = await StateAsync(new InProcessProgram(SdkPrograms.Find("components")));

        Assert.Equal(9, inProcess.Count);
        Assert.Equal(inProcess, await StateAsync(SdkPrograms.OutOfProcess("components")));
    }

    [Fact]
    public async Task Leaves_the_same_state_as_the_official_node_sdk()
    {
        var node = await StateAsync(ConformanceBench.Node("components.js"));

        Assert.Equal(9, node.Count);
        Assert.Equal(node, await StateAsync(SdkPrograms.OutOfProcess("components")));
    }

    [Fact]
    public async Task Changes_nothing_when_the_other_sdk_takes_over()
    {
        using var bench = new ConformanceBench();
        await bench.UpWellAsync(ConformanceBench.Node("components.js"));

        var taken = await bench.UpWellAsync(SdkPrograms.OutOfProcess("components"));

        Assert.False(taken.HasChanges, ConformanceBench.Words(taken));
    }

    [Fact]
    public async Task Tells_through_the_log_why_a_program_failed()
    {
        using var bench = new ConformanceBench();

        var up = await bench.UpAsync(SdkPrograms.OutOfProcess("throwing"));

        Assert.False(up.Succeeded);
        Assert.Equal("nothing to do here", Assert.Single(up.Diagnostics, d => d.Severity == LogSeverity.Error).Message);
    }

    [Theory]
    [InlineData("master")]
    [InlineData("security")]
    public async Task Deploys_the_platform_over_the_wire_as_in_process(string stack)
    {
        var spec = new StackSpec { Project = "security-platform", Stack = stack, Config = StackFiles.Config(stack).ToImmutableDictionary() };

        using var one = Cloud.InMemory(s_organization);
        using var other = Cloud.InMemory(s_organization);

        var inProcess = await StateAsync(new InProcessProgram(SdkPrograms.Find("platform")), new AwsProviderSource(one), spec);

        Assert.NotEmpty(inProcess);
        Assert.Equal(inProcess, await StateAsync(SdkPrograms.OutOfProcess("platform"), new AwsProviderSource(other), spec));
    }

    /// <summary>What a state says about each resource, as text, so that a difference can be read.</summary>
    static async Task<IReadOnlyList<string>> StateAsync(IProgramHost program, IProviderSource? providers = null, StackSpec? stack = null)
    {
        using var bench = new ConformanceBench(providers);
        bench.Stack = stack ?? bench.Stack;
        await bench.UpWellAsync(program);
        return [.. bench.State.Resources.Select(Describe).Order(StringComparer.Ordinal)];
    }

    static string Describe(ResourceState resource) =>
        $"{resource.Urn} {resource.Id} parent={resource.Parent} provider={resource.Provider} protect={resource.Protect} "
        + $"inputs={resource.Inputs} secrets={resource.Inputs.ContainsSecrets}/{resource.Outputs.ContainsSecrets} outputs={resource.Outputs} "
        + $"dependencies=[{string.Join(' ', resource.Dependencies.Order(StringComparer.Ordinal))}] "
        + $"by property={string.Join(' ', resource.PropertyDependencies.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key}[{string.Join(' ', d.Value.Order(StringComparer.Ordinal))}]"))}";
}
