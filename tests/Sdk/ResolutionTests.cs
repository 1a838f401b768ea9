using System.Collections.Immutable;
using Pulumi;
using Pulumi.Rpc;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class ResolutionTests
{
    [Fact]
    public async Task Reads_every_kind()
    {
        var outputs = new PropertyMap(
        [
            new("text", "t"),
            new("count", 3),
            new("ratio", 1.5),
            new("isOpen", true),
            new("labels", new ListValue("a", "b")),
            new("tags", new PropertyMap([new("k", "v"), new("__internal", "x")])),
            new("lid", new PropertyMap([new("color", "red"), new("grams", 5)])),
            new("size", 2),
            new("material", "wood"),
            new("content", 7),
            new("anything", new PropertyMap([new("list", new ListValue(1, "x", false))])),
            new("document", new PropertyMap([new("a", new ListValue(1))])),
            new("picture", new AssetValue(AssetSource.Path, "p.png")),
        ]);
        await Check(outputs, async box =>
        {
            Assert.Equal(("t", 3, 1.5, true), (await Value(box.Text), await Value(box.Count), await Value(box.Ratio), await Value(box.IsOpen)));
            Assert.Equal(["a", "b"], (await Value(box.Labels)).AsEnumerable());
            Assert.Equal(["k"], (await Value(box.Tags)).Keys);
            var lid = await Value(box.Lid);
            Assert.Equal(("red", 5), (lid!.Color, lid.Weight));
            Assert.Equal((BoxSize.Large, Material.Wood), (await Value(box.Size), await Value(box.Material)));
            Assert.Equal(7, (await Value(box.Content)).AsT1);
            var list = (ImmutableArray<object?>)((ImmutableDictionary<string, object?>)await Value(box.Anything))["list"]!;
            Assert.Equal([1d, "x", false], list.AsEnumerable());
            Assert.Equal(1, (await Value(box.Document)).GetProperty("a")[0].GetInt32());
            Assert.IsType<FileAsset>(await Value(box.Picture));
        });
    }

    [Fact]
    public async Task A_missing_output_is_the_default_after_an_update() => await Check(PropertyMap.Empty, async box =>
    {
        Assert.True(await OutputUtilities.GetIsKnownAsync(box.Text));
        Assert.Null(await Value(box.Text));
        Assert.Equal(0, await Value(box.Count));
        Assert.True((await Value(box.Labels)).IsDefault);
        Assert.Null(await Value(box.Lid));
    });

    [Fact]
    public async Task A_missing_output_is_unknown_in_a_preview() => await Check(
        PropertyMap.Empty,
        async box =>
        {
            Assert.False(await OutputUtilities.GetIsKnownAsync(box.Text));
            Assert.False(await OutputUtilities.GetIsKnownAsync(box.Id));
            Assert.True(await OutputUtilities.GetIsKnownAsync(box.Urn));
        },
        isPreview: true);

    [Theory]
    [InlineData(StepResult.Fail)]
    [InlineData(StepResult.Skip)]
    public async Task A_missing_output_is_unknown_when_the_step_was_not_done(StepResult step) => await Check(
        PropertyMap.Empty,
        async box => Assert.False(await OutputUtilities.GetIsKnownAsync(box.Text)),
        change: result => result with { Result = step });

    [Fact]
    public async Task Everything_is_unknown_when_the_engine_says_so() => await Check(
        new([new("text", "t")]),
        async box =>
        {
            Assert.False(await OutputUtilities.GetIsKnownAsync(box.Text));
            Assert.False(await OutputUtilities.GetIsKnownAsync(box.Id));
        },
        change: result => result with { Unknown = true });

    [Fact]
    public async Task A_part_that_is_unknown_or_secret_makes_the_whole_so()
    {
        var outputs = new PropertyMap(
        [
            new("labels", new ListValue("a", PropertyValue.Unknown)),
            new("tags", new PropertyMap([new("k", new SecretValue("v"))])),
            new("text", new SecretValue("t")),
        ]);
        await Check(outputs, async box =>
        {
            Assert.False(await OutputUtilities.GetIsKnownAsync(box.Labels));
            Assert.True(await Output.IsSecretAsync(box.Tags));
            Assert.Equal("v", (await Value(box.Tags))["k"]);
            Assert.Equal(("t", true), (await Value(box.Text), await Output.IsSecretAsync(box.Text)));
        });
    }

    [Fact]
    public async Task A_value_of_the_wrong_shape_is_a_warning()
    {
        var run = await Check(
            new([new("lid", new PropertyMap([new("grams", "heavy")])), new("count", "many")]),
            async box =>
            {
                Assert.Null(await Value(box.Lid));
                Assert.Equal(0, await Value(box.Count));
            });

        Assert.Equal(
            [
                "box.lid.grams: expected an integer, got a string. The output has its default value.",
                "box.count: expected an integer, got a string. The output has its default value.",
            ],
            run.Log.Entries.Select(e => e.Message));
        Assert.All(run.Log.Entries, e => Assert.Equal(LogSeverity.Warning, e.Severity));
    }

    [Fact]
    public async Task A_reference_becomes_an_object_of_the_class()
    {
        const string Owner = "urn:pulumi:dev::shop::test:index:Box::owner";
        var run = new SdkRun
        {
            Monitor = new()
            {
                OnRegister = (r, result) => r.Name == "box"
                    ? result with { Outputs = new([new("owner", new ResourceReferenceValue(Owner, "o-1"))]) }
                    : result,
                OnInvoke = _ => new(new([new("id", "o-1"), new("state", new PropertyMap([new("text", "mine")]))]), []),
            },
        };
        string? text = null;
        await run.Succeed(() => new Box("box").Owner.Apply(o => o.Text).Apply(t => text = t));

        Assert.Equal("mine", text);
        Assert.Equal(Owner, Assert.Single(run.Monitor.Invokes).Args["urn"].ToString());
    }

    [Fact]
    public async Task Outputs_of_a_remote_component_depend_on_what_it_says()
    {
        const string Inner = "urn:pulumi:dev::shop::test:index:Box::inner";
        var run = new SdkRun
        {
            Monitor = new()
            {
                OnRegister = (r, result) => r.Remote
                    ? result with
                    {
                        Outputs = new([new("text", "t")]),
                        PropertyDependencies = PropertyDependencies.Empty.With("text", [Inner]),
                    }
                    : result,
            },
        };
        await run.Succeed(() => _ = new Box("after", new() { Text = new RemoteBox("remote").Text }));

        Assert.Contains(Inner, run.Monitor["after"].PropertyDependencies["text"]);
    }

    [Fact]
    public async Task A_class_that_refuses_a_value_faults_the_output_alone()
    {
        var run = new SdkRun { Monitor = new() { OnRegister = (r, result) => result with { Outputs = new([new("strict", PropertyMap.Empty)]) } } };
        var result = await run.Execute(() => new StrictBox("box").Strict.Apply(s => s));

        Assert.Equal("never", Assert.IsType<InvalidOperationException>(result.Exception!.InnerException).Message);
    }

    [Fact]
    public async Task An_output_property_must_be_an_output()
    {
        var result = await new SdkRun().Execute(() => _ = new WrongBox("box"));

        Assert.Equal(
            "[Output] SecurityPlatform.Tests.Sdk.ResolutionTests+WrongBox.Text: expected a property of type Output<T> with a setter, got another. "
            + "Declare it as Output<T> { get; private set; }.",
            Assert.IsType<RunException>(result.Exception).Message);
    }

    static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    static async Task<SdkRun> Check(
        PropertyMap outputs,
        Func<Box, Task> check,
        bool isPreview = false,
        Func<RegisterResourceResult, RegisterResourceResult>? change = null)
    {
        var run = new SdkRun
        {
            IsPreview = isPreview,
            Monitor = new()
            {
                OnRegister = (r, result) => !r.Custom ? result : (change ?? (x => x))(result with { Outputs = outputs }),
            },
        };
        return await run.Succeed(() => check(new Box("box")));
    }

    sealed class RemoteBox(string name) : ComponentResource("test:index:RemoteBox", name, ResourceArgs.Empty, null, true)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }

    sealed class StrictBox(string name) : CustomResource("test:index:Strict", name, ResourceArgs.Empty, null, null)
    {
        [Output("strict")]
        public Output<Strict> Strict { get; private set; } = null!;
    }

    [OutputType]
    sealed class Strict
    {
        [OutputConstructor]
        Strict() => throw new InvalidOperationException("never");
    }

    sealed class WrongBox(string name) : CustomResource("test:index:Wrong", name, ResourceArgs.Empty, null, null)
    {
        [Output("text")]
        public string Text { get; private set; } = "";
    }
}
