using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Rpc;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class SerializationTests
{
    public static TheoryData<string, object?, PropertyValue?> Plain => new()
    {
        { "null", null, null },
        { "text", "a", "a" },
        { "bool", true, true },
        { "int", 3, 3 },
        { "double", 1.5, 1.5 },
        { "enum", BoxSize.Large, 2 },
        { "enum struct", Material.Wood, "wood" },
        { "list", new List<object?> { "a", null, 1 }, new ListValue("a", PropertyValue.Null, 1) },
        { "array", Enumerable.Repeat("a", 1).ToArray(), new ListValue("a") },
        { "default array", default(ImmutableArray<string>), ListValue.Empty },
        { "map", new Dictionary<string, object?> { ["a"] = 1, ["none"] = null }, new PropertyMap([new("a", 1)]) },
        { "immutable map", ImmutableDictionary<string, int>.Empty.Add("a", 1), new PropertyMap([new("a", 1)]) },
        { "union", (Union<string, int>)1, 1 },
        { "input", (Input<string>)"a", "a" },
        { "output", Output.Create("a"), "a" },
        { "nested output", Output.Create<object>(new[] { Output.Create("a") }), new ListValue("a") },
        { "secret", Output.CreateSecret("a"), new SecretValue("a") },
        { "unknown", OutputUtilities.CreateUnknown("a"), PropertyValue.Unknown },
        { "secret unknown", Output.CreateSecret(OutputUtilities.CreateUnknown("a")), PropertyValue.Unknown },
        { "file", new FileAsset("f"), new AssetValue(AssetSource.Path, "f") },
        { "text asset", new StringAsset("t"), new AssetValue(AssetSource.Text, "t") },
        { "remote asset", new RemoteAsset("https://example.com"), new AssetValue(AssetSource.Uri, "https://example.com") },
        { "file archive", new FileArchive("d"), new ArchiveValue(AssetSource.Path, "d") },
        { "remote archive", new RemoteArchive("https://example.com"), new ArchiveValue(AssetSource.Uri, "https://example.com") },
        {
            "asset archive",
            new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("t") }),
            new ArchiveValue(new PropertyMap([new("a", new AssetValue(AssetSource.Text, "t"))]))
        },
        { "args", new LidArgs { Weight = 3 }, new PropertyMap([new("grams", 3)]) },
        { "json", JsonDocument.Parse("""{"a":[1,null,"x",true],"n":null}""").RootElement, new PropertyMap([new("a", new ListValue(1, PropertyValue.Null, "x", true))]) },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Writes_every_kind(string kind, object? value, PropertyValue? expected)
    {
        var run = await SdkRun.Of(() => _ = new Box("box", new() { Raw = value }));

        Assert.True(Equals(expected, run.Input("box", "raw")), $"{kind}: {run.Input("box", "raw")}");
    }

    [Fact]
    public async Task Lists_and_maps_that_were_never_touched_are_not_sent()
    {
        var run = await SdkRun.Of(() => _ = new Box("box"));

        Assert.Equal(PropertyMap.Empty, run.Monitor["box"].Inputs);
    }

    [Fact]
    public async Task The_id_is_never_an_input()
    {
        var run = await SdkRun.Of(() => _ = new Box("box", new() { Identity = "x" }));

        Assert.Equal(PropertyMap.Empty, run.Monitor["box"].Inputs);
    }

    [Fact]
    public async Task Items_keep_their_own_bits()
    {
        var run = await SdkRun.Of(() => _ = new Box("box", new()
        {
            Labels = { "a", Output.CreateSecret("b"), OutputUtilities.CreateUnknown("c") },
            Tags = { { "k", Output.CreateSecret("v") }, { "u", OutputUtilities.CreateUnknown("v") } },
            Lid = new LidArgs { Color = Output.CreateSecret("red"), Weight = 1 },
        }));

        Assert.Equal(new ListValue("a", new SecretValue("b"), PropertyValue.Unknown), run.Input("box", "labels"));
        Assert.Equal(new PropertyMap([new("k", new SecretValue("v")), new("u", PropertyValue.Unknown)]), run.Input("box", "tags"));
        Assert.Equal(new PropertyMap([new("color", new SecretValue("red")), new("grams", 1)]), run.Input("box", "lid"));
    }

    [Fact]
    public async Task A_whole_list_gives_its_bits_to_the_list_it_is_put_into()
    {
        var run = await SdkRun.Of(() =>
        {
            InputList<string> secret = ["a"];
            secret.AddRange(Output.CreateSecret(ImmutableArray.Create("b", "c")));
            InputList<string> unknown = ["a"];
            unknown.AddRange(OutputUtilities.CreateUnknown(ImmutableArray.Create("b")));
            _ = new Box("secret", new() { Labels = secret });
            _ = new Box("unknown", new() { Labels = unknown });
            _ = new Box("only", new() { Labels = Output.CreateSecret(ImmutableArray.Create("b")) });
        });

        Assert.Equal(new SecretValue(new ListValue("a", "b", "c")), run.Input("secret", "labels"));
        Assert.Equal(PropertyValue.Unknown, run.Input("unknown", "labels"));
        Assert.Equal(new SecretValue(new ListValue("b")), run.Input("only", "labels"));
    }

    [Fact]
    public async Task A_resource_is_sent_as_a_reference_and_counts_as_a_dependency()
    {
        var run = await SdkRun.Of(() => _ = new Box("box", new() { Owner = new Box("owner") }));

        Assert.Equal(new ResourceReferenceValue("urn:pulumi:dev::shop::test:index:Box::owner", "owner-id"), run.Input("box", "owner"));
        Assert.Equal(["urn:pulumi:dev::shop::test:index:Box::owner"], run.Monitor["box"].PropertyDependencies["owner"].AsEnumerable());
    }

    [Fact]
    public async Task A_resource_that_does_not_exist_yet_has_no_id()
    {
        var run = await SdkRun.Preview(() => _ = new Box("box", new() { Owner = new Box("owner") }));

        Assert.Equal(new ResourceReferenceValue("urn:pulumi:dev::shop::test:index:Box::owner", ""), run.Input("box", "owner"));
    }

    [Fact]
    public async Task A_resource_is_sent_as_its_id_to_engines_without_references()
    {
        var run = await new SdkRun { Monitor = new() { Unsupported = { "resourceReferences" } } }.Succeed(() =>
        {
            _ = new Box("box", new() { Owner = new Box("owner") });
            _ = new Box("other", new() { Raw = new Group("group") });
        });

        Assert.Equal("owner-id", run.Input("box", "owner"));
        Assert.Equal("urn:pulumi:dev::shop::test:index:Group::group", run.Input("other", "raw"));
        Assert.False(run.Monitor["box"].AcceptResources);
    }

    [Fact]
    public async Task Provider_arguments_that_are_no_strings_are_sent_as_json_text()
    {
        var run = await SdkRun.Of(() => _ = new ProviderResource("test", "provider", new JsonArgs
        {
            Skip = true,
            Roles = { "a", Output.CreateSecret("b") },
            Unknown = OutputUtilities.CreateUnknown(1),
        }, null));

        Assert.Equal("pulumi:providers:test", run.Monitor["provider"].Type);
        Assert.Equal("true", run.Input("provider", "skip"));
        Assert.Equal(new SecretValue("""["a","b"]"""), run.Input("provider", "roles"));
        Assert.Equal(PropertyValue.Unknown, run.Input("provider", "unknown"));
    }

    [Fact]
    public async Task Remote_components_get_output_values()
    {
        var run = await SdkRun.Of(() =>
        {
            var box = new Box("box", new() { Text = "t" });
            _ = new ComponentResource("test:index:Remote", "remote", new BoxArgs
            {
                Text = box.Text,
                Count = 1,
                Ratio = OutputUtilities.CreateUnknown(1.5),
                Anything = Output.CreateSecret<object>("s"),
                Owner = box,
            }, null, true);
        });

        const string Urn = "urn:pulumi:dev::shop::test:index:Box::box";
        Assert.True(run.Monitor["remote"].Remote);
        Assert.Equal(new OutputValue("t", false, [Urn]), run.Input("remote", "text"));
        Assert.Equal(1, run.Input("remote", "count"));
        Assert.Equal(new OutputValue(null, false, []), run.Input("remote", "ratio"));
        Assert.Equal(new OutputValue("s", true, []), run.Input("remote", "anything"));
        Assert.Empty(run.Monitor["remote"].PropertyDependencies["owner"]);
        Assert.Equal([Urn], run.Monitor["remote"].PropertyDependencies["text"].AsEnumerable());
    }

    [Theory]
    [InlineData(typeof(object), "System.Object is not a supported argument type.")]
    [InlineData(typeof(Dictionary<int, int>), "System.Collections.Generic.Dictionary`2[System.Int32,System.Int32] is not a supported argument type. Use strings as keys.")]
    public async Task Refuses_what_cannot_be_an_input(Type type, string message)
    {
        var value = Activator.CreateInstance(type)!;
        if (value is Dictionary<int, int> map)
        {
            map[1] = 1;
        }

        var result = await new SdkRun().Execute(() => _ = new Box("box", new() { Raw = value }));

        Assert.Equal(message, Assert.IsType<ArgumentException>(result.Exception).Message);
    }

    [Fact]
    public async Task Refuses_a_task_as_an_input()
    {
        var result = await new SdkRun().Execute(() => _ = new Box("box", new() { Raw = Task.FromResult(1) }));

        Assert.EndsWith("is not a supported argument type. Wrap the task with Output.Create.", result.Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_missing_required_input()
    {
        var result = await new SdkRun().Execute(() => _ = new Box("box", new() { Lid = new LidArgs() }));

        Assert.Equal(
            "[Input] SecurityPlatform.Tests.Sdk.LidArgs.Weight is required but was not given a value",
            Assert.IsType<ArgumentNullException>(result.Exception).Message);
    }

    [Fact]
    public async Task Refuses_two_values_for_one_key()
    {
        var result = await new SdkRun().Execute(() => _ = new Box("box", new() { Tags = { { "k", "1" }, { "k", "2" } } }));

        Assert.Equal(
            "InputMap.k: expected one value, got two different ones. Use InputMap.Merge to override.",
            Assert.IsType<ArgumentException>(result.Exception).Message);
    }

    [Fact]
    public async Task Takes_a_dictionary_instead_of_arguments()
    {
        var run = await SdkRun.Of(() => _ = new CustomResource(
            "test:index:Any", "any", new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1).Add("id", "x")), null, null));

        Assert.Equal(new PropertyMap([new("a", 1)]), run.Monitor["any"].Inputs);
    }

    sealed class JsonArgs : ResourceArgs
    {
        [Input("skip", json: true)]
        public Input<bool>? Skip { get; set; }

        [Input("roles", json: true)]
        public InputList<string> Roles { get; set; } = [];

        [Input("unknown", json: true)]
        public Input<int>? Unknown { get; set; }
    }
}
