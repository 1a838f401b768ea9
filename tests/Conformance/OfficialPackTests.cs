using System.Collections.Immutable;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Stacks;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Packs of the official policy framework over the platform's resources, in our engine.</summary>
[Collection(ProcessCollection.Name)]
public sealed class OfficialPackTests
{
    [Fact]
    public async Task Awsguard_judges_every_resource_of_the_security_stack()
    {
        using var pack = await OfficialPack.StartAsync("awsguard", "security");

        var result = await PreviewAsync(pack, "security");

        Assert.Equal("pulumi-awsguard", pack.Info.Name);
        Assert.True(pack.Info.Policies.Count > 20, $"{pack.Info.Policies.Count} policies");
        Assert.Equal(result.State.Resources.Count(resource => !resource.Delete && !resource.External), pack.Asked);

        // The one mandatory policy is about the rotation of keys, and the platform's rotate.
        Assert.DoesNotContain(result.Violations, violation => violation.Mandatory);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task The_official_sdk_knows_our_unknown_values_and_only_advises()
    {
        using var pack = await OfficialPack.StartAsync("probe", "security");

        var result = await PreviewAsync(pack, "security");

        Assert.True(result.Succeeded);
        Assert.DoesNotContain(result.Violations, v => v.Mandatory);
        var unknown = result.Violations.Where(v => v.Policy == "touches-unknowns").ToList();
        Assert.All(unknown, v => Assert.Contains("can't run policy 'touches-unknowns'", v.Message, StringComparison.Ordinal));
        Assert.NotEmpty(unknown);
    }

    [Fact]
    public async Task The_official_sdk_follows_the_dependencies_that_our_engine_sends()
    {
        using var pack = await OfficialPack.StartAsync("probe", "security");

        var result = await PreviewAsync(pack, "security");

        Assert.Contains(result.State.Resources, resource => resource.Type == "aws:s3/bucketVersioning:BucketVersioning");
        Assert.DoesNotContain(result.Violations, v => v.Policy == "follows-dependencies");
    }

    static async Task<OperationResult> PreviewAsync(OfficialPack pack, string stack)
    {
        using var cloud = Cloud.InMemory(CloudOrganization.Sample with { Id = "o-a1b2c3d4e5" });
        var engine = new LocalEngine(new() { Providers = new AwsProviderSource(cloud), States = new MemoryStateStore(), Analyzer = pack });
        return await engine.PreviewAsync(
            new() { Project = "security-platform", Stack = stack, Config = StackFiles.Config(stack).ToImmutableDictionary() }, new InProcessProgram(PlatformProgram.RunAsync));
    }
}
