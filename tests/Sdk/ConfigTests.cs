using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class ConfigTests
{
    static readonly SdkRun Configured = new()
    {
        Config = new()
        {
            ["shop:text"] = "t",
            ["shop:yes"] = "true",
            ["shop:count"] = "12",
            ["shop:ratio"] = "1.5",
            ["shop:object"] = """{"Name":"n"}""",
            ["aws:region"] = "eu-central-1",
        },
        Secrets = ["shop:secret"],
    };

    [Fact]
    public async Task Reads_every_type() => await Run(async () =>
    {
        var config = new Config();
        Assert.Equal(("t", true, 12, 1.5), (config.Require("text"), config.RequireBoolean("yes"), config.RequireInt32("count"), config.RequireDouble("ratio")));
        Assert.Equal("n", config.RequireObject<Named>("object").Name);
        Assert.Equal("n", config.GetObject<Named>("object")!.Name);
        Assert.True(await Output.IsSecretAsync(config.RequireSecret("text")));
        Assert.Equal(12, await OutputUtilities.GetValueAsync(config.GetSecretInt32("count")!));
        Assert.Equal("n", (await OutputUtilities.GetValueAsync(config.RequireSecretObject<Named>("object"))).Name);
    });

    [Fact]
    public async Task What_is_missing_is_null() => await Run(() =>
    {
        var config = new Config();
        Assert.Null(config.Get("none"));
        Assert.Null(config.GetBoolean("none"));
        Assert.Null(config.GetInt32("none"));
        Assert.Null(config.GetDouble("none"));
        Assert.Null(config.GetObject<Named>("none"));
        Assert.Null(config.GetSecret("none"));
        Assert.Null(config.GetSecretBoolean("none"));
        Assert.Null(config.GetSecretObject<Named>("none"));
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Has_namespaces() => await Run(() =>
    {
        Assert.Equal("eu-central-1", new Config("aws").Get("region"));
        Assert.Equal("eu-central-1", new Config("aws:config").Get("region"));
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Says_how_to_set_what_is_missing()
    {
        var result = await Configured.Execute(() => _ = new Config().Require("none"));

        Assert.Equal(
            ["Missing Required configuration variable 'shop:none'\n\tplease set a value using the command `pulumi config set shop:none <value>`"],
            result.Errors);
        Assert.Equal(32, result.ExitCode);
    }

    [Theory]
    [InlineData("Int32")]
    [InlineData("Boolean")]
    [InlineData("Double")]
    public async Task Says_what_is_wrong_with_a_value(string type)
    {
        var result = await Configured.Execute(() => _ = type switch
        {
            "Int32" => (object?)new Config().GetInt32("text"),
            "Boolean" => new Config().GetBoolean("text"),
            _ => new Config().GetDouble("text"),
        });

        Assert.Equal([$"Configuration 'shop:text' value 't' is not a valid {type}"], result.Errors);
    }

    [Fact]
    public async Task Does_not_tell_a_secret_that_is_wrong()
    {
        var run = Configured with { Config = new() { ["shop:secret"] = "hidden" } };
        var result = await run.Execute(() => _ = new Config().RequireInt32("secret"));

        Assert.Equal(["Configuration 'shop:secret' value '[secret]' is not a valid Int32"], result.Errors);
    }

    [Fact]
    public void A_named_configuration_needs_a_deployment_only_when_it_is_read()
    {
        var config = new Config("aws");

        Assert.Throws<InvalidOperationException>(() => config.Get("region"));
    }

    static Task<SdkRun> Run(Func<Task> program) => (Configured with { Monitor = new(), Log = new() }).Succeed(program);

    sealed record Named(string Name);
}
