using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class OptionsTests
{
    [Fact]
    public void Merging_nothing_gives_new_options()
    {
        Assert.Null(CustomResourceOptions.Merge(null, null).Version);
        Assert.Null(ComponentResourceOptions.Merge(null, null).Version);
    }

    [Fact]
    public void Scalars_of_the_second_win_when_they_are_set()
    {
        var first = new CustomResourceOptions { Version = "1", Protect = true, ImportId = "a", DeleteBeforeReplace = true, PluginDownloadURL = "u" };
        var second = new CustomResourceOptions { Version = "2", Protect = false, RetainOnDelete = true };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal(("2", false, "a", true, "u", true), (merged.Version, merged.Protect, merged.ImportId, merged.DeleteBeforeReplace, merged.PluginDownloadURL, merged.RetainOnDelete));
    }

    [Fact]
    public async Task Lists_are_appended_and_the_arguments_stay()
    {
        var first = new CustomResourceOptions
        {
            IgnoreChanges = { "a" },
            AdditionalSecretOutputs = { "a" },
            ReplaceOnChanges = { "a" },
            HideDiffs = { "a" },
            Aliases = { new Alias { Name = "a" } },
            EnvVarMappings = { ["K"] = "1", ["L"] = "1" },
        };
        var second = new CustomResourceOptions
        {
            IgnoreChanges = { "b" },
            AdditionalSecretOutputs = { "b" },
            ReplaceOnChanges = { "b" },
            HideDiffs = { "b" },
            Aliases = { new Alias { Name = "b" } },
            EnvVarMappings = { ["K"] = "2" },
        };

        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("c");

        Assert.Equal(["a", "b", "c"], merged.IgnoreChanges);
        Assert.Equal(["a", "b"], merged.AdditionalSecretOutputs);
        Assert.Equal(["a", "b"], merged.ReplaceOnChanges);
        Assert.Equal(["a", "b"], merged.HideDiffs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal(("2", "1"), (merged.EnvVarMappings["K"], merged.EnvVarMappings["L"]));
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
        Assert.Equal("1", first.EnvVarMappings["K"]);
        Assert.Empty(await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput()));
    }

    [Fact]
    public async Task Dependencies_are_appended()
    {
        var names = Array.Empty<string>();
        await new SdkRun().Succeed(async () =>
        {
            var (a, b) = (new Box("a"), new Box("b"));
            var merged = CustomResourceOptions.Merge(new() { DependsOn = a }, new() { DependsOn = b });
            names = [.. (await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput())).Select(r => r.GetResourceName())];
        });

        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public async Task Providers_are_merged_one_per_package()
    {
        await SdkRun.Of(() =>
        {
            var (aws1, aws2, gcp) = (Provider("aws", "1"), Provider("aws", "2"), Provider("gcp", "3"));

            var merged = ComponentResourceOptions.Merge(new() { Providers = { aws1, gcp } }, new() { Providers = { aws2 } });

            Assert.Equal([aws2, gcp], merged.Providers);
        });
    }

    [Fact]
    public void Hooks_are_appended()
    {
        var binding = new ResourceHookBinding().Concat(new());

        Assert.True(binding.IsEmpty);
        Assert.True(new CustomResourceOptions().Hooks.IsEmpty);
    }

    static ProviderResource Provider(string package, string name) => new(package, name, ResourceArgs.Empty, null);
}
