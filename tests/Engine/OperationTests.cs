using System.Collections.Immutable;
using System.Text;
using Pulumi;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Serving;
using static SecurityPlatform.Tests.Engine.Registrar;
using static SecurityPlatform.Tests.Engine.TestBench;

namespace SecurityPlatform.Tests.Engine;

public sealed class OperationTests
{
    readonly TestBench _bench = new();

    static async Task Three(Registrar p)
    {
        var a = await p.ThingAsync("a", Map(("name", "x")));
        var b = await p.ThingAsync("b", Map(("from", a.Id)), null, a.Urn);
        await p.ThingAsync("c", null, r => r with { RetainOnDelete = true }, b.Urn);
    }

    [Fact]
    public async Task Destroys_everything_in_reverse_order()
    {
        await _bench.UpWellAsync(Three);
        var preview = await _bench.Engine.DestroyAsync(Dev, preview: true);
        Assert.Empty(_bench.Cloud.Names("delete"));
        var result = await _bench.Engine.DestroyAsync(Dev);
        Assert.Equal(["delete c", "delete b", "delete a"], Words(result));
        Assert.Equal(Words(preview), Words(result));
        Assert.Equal(["b", "a"], _bench.Cloud.Names("delete"));
        Assert.Empty(_bench.State.Resources);
        Assert.Equal(4, result.ChangeSummary[StepKind.Delete]);
    }

    [Fact]
    public async Task Tells_drift_without_touching_the_state_and_takes_it_over_on_demand()
    {
        await _bench.UpWellAsync(Three);
        _bench.Cloud.Resources["id-1"] = (Thing, Map(("name", "changed by hand"), ("defaulted", "yes")));
        _bench.Cloud.Resources.TryRemove("id-2", out _);
        var before = _bench.State;
        var drift = await _bench.Engine.RefreshAsync(Dev, previewOnly: true);
        Assert.Equal(["update a", "delete b", "same c"], Words(drift).Order(StringComparer.Ordinal).OrderBy(w => w[^1]));
        Assert.Equal(["name"], drift.Steps.Single(s => s.Kind == StepKind.Update).DetailedDiff!.Keys);
        Assert.Same(before, _bench.State);
        Assert.True(drift.HasChanges);

        Assert.True((await _bench.Engine.RefreshAsync(Dev)).Succeeded);
        Assert.Equal((PropertyValue)"changed by hand", _bench.Resource("a").Inputs["name"]);
        var up = await _bench.UpWellAsync(Three);
        Assert.Equal(["update a", "create b", "same c"], Words(up).OrderBy(w => w[^1]));
        Assert.False((await _bench.Engine.RefreshAsync(Dev, true)).HasChanges);
    }

    [Fact]
    public async Task Shows_outputs_of_deployed_stacks_and_nothing_of_others()
    {
        await _bench.UpWellAsync(p => p.OutputsAsync(("bucket", "logs"), ("key", new SecretValue("k"))));
        var other = Dev with { Stack = "other" };
        var result = await _bench.UpAsync(
            async p =>
            {
                var outputs = await p.StackAsync("organization/project/dev");
                Assert.Equal(Map(("bucket", "logs"), ("key", new SecretValue("k"))), outputs["outputs"]);
                Assert.Equal(new ListValue("key"), outputs["secretOutputNames"]);
                Assert.Equal(PropertyMap.Empty, (await p.StackAsync("organization/project/never"))["outputs"]);
                Assert.Equal(PropertyMap.Empty, (await p.StackAsync("organization/elsewhere/dev"))["outputs"]);
                var read = await p.Monitor.InvokeAsync(new() { Token = "pulumi:pulumi:readStackOutputs", Args = Map(("name", "dev")) });
                Assert.Equal(outputs["outputs"], read.Return["outputs"]);
                var resources = await p.Monitor.InvokeAsync(new() { Token = "pulumi:pulumi:readStackResourceOutputs", Args = Map(("stackName", "dev")) });
                Assert.Single(Assert.IsType<PropertyMap>(resources.Return["outputs"]));
                var self = await p.Monitor.InvokeAsync(new() { Token = "pulumi:pulumi:getResource", Args = Map(("urn", p.StackUrn)) });
                Assert.Equal((PropertyValue)p.StackUrn, self.Return["urn"]);
            },
            other);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        Assert.Equal(3, result.ChangeSummary[StepKind.Read]);
    }

    [Fact]
    public async Task Rehearses_stacks_one_upon_the_other()
    {
        var earlier = await _bench.PreviewAsync(
            async p =>
            {
                var thing = await p.ThingAsync("a", null, r => r with { SupportsPartialValues = true });
                await p.OutputsAsync(("known", "yes"), ("arn", thing.Outputs["arn"]));
            });
        PropertyMap? seen = null;
        await _bench.PreviewAsync(
            async p => seen = (PropertyMap)(await p.StackAsync("dev"))["outputs"], Dev with { Stack = "other" }, Rehearsal.Empty.With(earlier));
        Assert.Equal(Map(("arn", PropertyValue.Unknown), ("known", "yes")), seen);
        Assert.Null(_bench.States.Read("dev", ""));
    }

    [Fact]
    public async Task What_is_to_be_previewed_is_unknown_until_it_was_previewed_or_deployed()
    {
        PropertyValue? seen = null;
        Task LookAsync(Rehearsal rehearsal) => _bench.PreviewAsync(async p => seen = (await p.StackAsync("dev"))["outputs"], Dev with { Stack = "other" }, rehearsal);

        await LookAsync(Rehearsal.Empty);
        Assert.Equal(PropertyMap.Empty, seen);
        await LookAsync(Rehearsal.Empty.Expecting("dev"));
        Assert.Equal(PropertyValue.Unknown, seen);
        await _bench.UpWellAsync(p => p.OutputsAsync(("known", "deployed")));
        await LookAsync(Rehearsal.Empty.Expecting("dev"));
        Assert.Equal(Map(("known", "deployed")), seen);
        var planned = await _bench.PreviewAsync(p => p.OutputsAsync(("known", "planned")));
        await LookAsync(Rehearsal.Empty.Expecting("dev").With(planned));
        Assert.Equal(Map(("known", "planned")), seen);
    }

    [Fact]
    public async Task Writes_the_document_of_pulumi_preview()
    {
        await _bench.UpWellAsync(p => p.ThingAsync("a", Map(("name", "1"), ("password", new SecretValue("hidden")))));
        var stack = Dev with
        {
            Config = ImmutableDictionary<string, string>.Empty.Add("test:region", "r").Add("test:key", "hidden"),
            SecretKeys = ["test:key"],
        };
        var result = await _bench.PreviewAsync(
            async p =>
            {
                await p.ThingAsync("a", Map(("name", "2"), ("password", new SecretValue("hidden"))));
                await ((IEngineLog)p.Monitor).LogAsync(new(LogSeverity.Warning, "careful", UrnOf("a")));
            },
            stack);
        using var stream = new MemoryStream();
        PreviewDocument.Write(stream, result with { Duration = TimeSpan.FromMilliseconds(1.5) });
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        var document = Newtonsoft.Json.Linq.JObject.Parse(text);
        Assert.Equal(["config", "steps", "diagnostics", "duration", "changeSummary"], document.Properties().Select(p => p.Name));
        Assert.Equal("{\"test:key\":\"[secret]\",\"test:region\":\"r\"}", document["config"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(["same", "update"], document["steps"]!.Select(s => (string)s["op"]!));
        var step = document["steps"]![1]!;
        Assert.Equal(["op", "urn", "provider", "oldState", "newState", "diffReasons", "detailedDiff"], ((Newtonsoft.Json.Linq.JObject)step).Properties().Select(p => p.Name));
        Assert.Equal("[secret]", step["newState"]!["inputs"]!["password"]);
        Assert.Equal("{\"name\":{\"kind\":\"update\",\"inputDiff\":true}}", step["detailedDiff"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(1_500_000, document["duration"]);
        Assert.Equal("{\"same\":1,\"update\":1}", document["changeSummary"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("warning", document["diagnostics"]![0]!["severity"]);
    }

    [Fact]
    public async Task Runs_sdk_programs_in_this_process()
    {
        var result = await _bench.Engine.UpAsync(Dev, new InProcessProgram(Program));
        Assert.Equal([], result.Diagnostics.Select(d => d.Message));
        Assert.True(result.Succeeded);
        Assert.Equal(Map(("arn", "arn:id-2")), result.Outputs);
        Assert.Equal((PropertyValue)"arn:id-1", _bench.Resource("b").Inputs["from"]);
        Assert.Equal([UrnOf("a")], _bench.Resource("b").Dependencies.AsEnumerable());
        Assert.False((await _bench.Engine.UpAsync(Dev, new InProcessProgram(Program))).HasChanges);
        var failed = await _bench.Engine.PreviewAsync(Dev, new InProcessProgram(() => throw new RunException("no")));
        Assert.Equal((false, "no"), (failed.Succeeded, Assert.Single(failed.Diagnostics).Message));

        static Task<IDictionary<string, object?>> Program()
        {
            var a = new SdkThing("a", new() { Name = "x" });
            var b = new SdkThing("b", new() { From = a.Arn });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["arn"] = b.Arn });
        }
    }

    [Fact]
    public async Task Calls_transforms_and_hooks_of_the_program()
    {
        using var callbacks = new GrpcCallbacks();
        var bench = new TestBench(with: o => o with { Callbacks = callbacks });
        var hooked = new List<string>();
        var result = await bench.Engine.UpAsync(Dev, new InProcessProgram(() =>
        {
            var hook = new ResourceHook("told", (args, _) =>
            {
                hooked.Add($"{args.Name} {args.Id}");
                return Task.CompletedTask;
            });
            _ = new SdkThing("a", new() { Name = "x" }, new()
            {
                ResourceTransforms =
                {
                    (args, _) =>
                    {
                        args.Options.Protect = true;
                        return Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("name", "transformed"), args.Options));
                    },
                },
                Hooks = new() { AfterCreate = { hook } },
            });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }));
        Assert.Equal([], result.Diagnostics.Select(d => d.Message));
        Assert.Equal((PropertyValue)"transformed", bench.Resource("a").Inputs["name"]);
        Assert.True(bench.Resource("a").Protect);
        Assert.Equal(["a id-1"], hooked);
    }

    sealed class SdkThing(string name, SdkThingArgs args, CustomResourceOptions? options = null)
        : CustomResource(Thing, name, args, options)
    {
        [Output("arn")]
        public Output<string> Arn { get; private set; } = null!;
    }

    sealed class SdkThingArgs : ResourceArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("from")]
        public Input<string>? From { get; set; }
    }
}
