using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

public sealed class ProviderTests
{
    const string Prefix = "urn:pulumi:dev::shop::pulumi:providers:";

    [Fact]
    public async Task A_resource_takes_its_own_provider()
    {
        var run = await SdkRun.Of(() => _ = new Box("box", new(), new() { Provider = Provider("test", "p") }));

        Assert.Equal($"{Prefix}test::p::p-id", run.Monitor["box"].Provider);
    }

    [Fact]
    public async Task A_provider_that_does_not_exist_yet_has_the_unknown_id()
    {
        var run = await SdkRun.Preview(() => _ = new Box("box", new(), new() { Provider = Provider("test", "p") }));

        Assert.Equal($"{Prefix}test::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9", run.Monitor["box"].Provider);
    }

    [Fact]
    public async Task Children_inherit_the_provider_of_their_package()
    {
        var run = await SdkRun.Of(() =>
        {
            var outer = new Group("outer", options: new() { Providers = { Provider("test", "one"), Provider("other", "two") } });
            var inner = new Group("inner", options: new() { Parent = outer, Provider = Provider("test", "three") });
            _ = new Box("in-outer", new(), new() { Parent = outer });
            _ = new Box("in-inner", new(), new() { Parent = inner });
            _ = new CustomResource("other:index:X", "other", ResourceArgs.Empty, new() { Parent = inner }, null);
            _ = new CustomResource("third:index:X", "third", ResourceArgs.Empty, new() { Parent = inner }, null);
            _ = new Box("outside");
        });

        Assert.Equal($"{Prefix}test::one::one-id", run.Monitor["in-outer"].Provider);
        Assert.Equal($"{Prefix}test::three::three-id", run.Monitor["in-inner"].Provider);
        Assert.Equal($"{Prefix}other::two::two-id", run.Monitor["other"].Provider);
        Assert.Equal("", run.Monitor["third"].Provider);
        Assert.Equal("", run.Monitor["outside"].Provider);
        Assert.Equal("", run.Monitor["inner"].Provider);
    }

    [Fact]
    public async Task Children_of_a_resource_inherit_its_provider()
    {
        var run = await SdkRun.Of(() =>
        {
            var parent = new Box("parent", new(), new() { Provider = Provider("test", "p") });
            _ = new Box("child", new(), new() { Parent = parent });
        });

        Assert.Equal($"{Prefix}test::p::p-id", run.Monitor["child"].Provider);
    }

    [Fact]
    public async Task A_remote_component_is_told_all_providers()
    {
        var run = await SdkRun.Of(() => _ = new ComponentResource(
            "test:index:Remote", "remote", ResourceArgs.Empty, new() { Providers = { Provider("test", "one"), Provider("other", "two") } }, true));

        Assert.Equal(["other", "test"], run.Monitor["remote"].Providers.Keys.Order());
        Assert.Equal($"{Prefix}test::one::one-id", run.Monitor["remote"].Provider);
    }

    [Fact]
    public async Task A_component_refuses_provider_and_providers_together()
    {
        var result = await new SdkRun().Execute(() =>
        {
            var provider = Provider("test", "p");
            _ = new Group("group", options: new() { Provider = provider, Providers = { provider } });
        });

        Assert.Equal(
            "group.Providers: expected Provider or Providers, got both. Put every provider into Providers.",
            Assert.IsType<ResourceException>(result.Exception).Message);
    }

    static ProviderResource Provider(string package, string name) => new(package, name, ResourceArgs.Empty, null, null);
}
