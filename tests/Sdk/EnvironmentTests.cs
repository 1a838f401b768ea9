using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

public sealed class EnvironmentTests
{
    static readonly Dictionary<string, string> Valid = new()
    {
        ["PULUMI_MONITOR"] = "127.0.0.1:1",
        ["PULUMI_ENGINE"] = "127.0.0.1:2",
        ["PULUMI_PROJECT"] = "shop",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_DRY_RUN"] = "true",
    };

    [Fact]
    public void Reads_what_the_host_sets()
    {
        var environment = Read(new()
        {
            ["PULUMI_ORGANIZATION"] = "acme",
            ["PULUMI_ROOT_DIRECTORY"] = "/shop",
            ["PULUMI_CONFIG"] = """{"shop:a":"1","shop:config:old":"2"}""",
            ["PULUMI_CONFIG_SECRET_KEYS"] = """["shop:config:old"]""",
        });

        var settings = environment.Settings;
        Assert.Equal(("127.0.0.1:1", "127.0.0.1:2"), (environment.MonitorAddress, environment.EngineAddress));
        Assert.Equal(("acme", "shop", "dev", "/shop", true), (settings.Organization, settings.Project, settings.Stack, settings.RootDirectory, settings.IsDryRun));
        Assert.Equal(("1", "2"), (settings.Config["shop:a"], settings.Config["shop:old"]));
        Assert.Equal(["shop:old"], settings.ConfigSecretKeys);
    }

    [Fact]
    public void Is_content_with_the_minimum()
    {
        var settings = Read([]).Settings;

        Assert.Equal("organization", settings.Organization);
        Assert.Null(settings.RootDirectory);
        Assert.Empty(settings.Config);
        Assert.Empty(settings.ConfigSecretKeys);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    public void Refuses_to_run_without_an_engine(string missing)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Read(new() { [missing] = "" }));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
    }

    static EngineEnvironment Read(Dictionary<string, string> changes) => EngineEnvironment.Read(
        name => changes.TryGetValue(name, out var changed) ? changed : Valid.GetValueOrDefault(name));
}
