using System.Collections.Immutable;
using Pulumi;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Tests.Engine;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components;

/// <summary>Deploys or previews one component on the local engine, into an account of an empty simulated organization.</summary>
static class Deployed
{
    public const string Master = "111122223333";
    public const string Security = "444455556666";
    public const string Member = "777788889999";

    /// <summary>The stack after a deployment, which must succeed.</summary>
    public static StackView Of(Func<ComponentResource> create, string account = Security, Cloud? cloud = null)
    {
        var result = Run(create, account, cloud, preview: false);
        Assert.Equal("", string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        Assert.True(result.Succeeded);
        return new(result.State);
    }

    /// <summary>Deploys, or previews.</summary>
    public static OperationResult Run(Func<ComponentResource> create, string account, Cloud? cloud, bool preview)
    {
        var engine = new LocalEngine(new()
        {
            Providers = new AwsProviderSource(cloud ?? Cloud.InMemory(CloudOrganization.Sample with { Id = "o-a1b2c3d4e5" })),
            States = new MemoryStateStore(),
            Time = new StoppedClock(),
        });
        var stack = new StackSpec
        {
            Project = "test",
            Stack = "test",
            Config = ImmutableDictionary<string, string>.Empty
                .Add("aws:region", "ap-northeast-1")
                .Add("aws:allowedAccountIds", $"[\"{account}\"]"),
        };
        var program = new InProcessProgram(() =>
        {
            _ = create();
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        });
        var operation = preview ? engine.PreviewAsync(stack, program) : engine.UpAsync(stack, program);
        return operation.GetAwaiter().GetResult();
    }
}
