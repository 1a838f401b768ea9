using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using static SecurityPlatform.Tests.Engine.Registrar;
using static SecurityPlatform.Tests.Engine.TestBench;

namespace SecurityPlatform.Tests.Engine;

public sealed class StepTests
{
    readonly TestBench _bench = new();

    [Fact]
    public async Task Previews_a_creation_without_touching_anything()
    {
        var result = await _bench.PreviewAsync(async p =>
        {
            var thing = await p.ThingAsync("logs", Map(("name", "logs")));
            Assert.Equal("", thing.Id);
            Assert.Equal(Map(("defaulted", "yes"), ("name", "logs")), thing.Outputs);
        });
        Assert.True(result.Succeeded);
        Assert.Equal(["create logs"], Words(result));
        Assert.Empty(_bench.Cloud.Calls);
        Assert.Null(_bench.States.Read("dev", ""));
        Assert.Equal(2, result.ChangeSummary[StepKind.Create]);
    }

    [Fact]
    public async Task Creates_once_and_leaves_alone_after()
    {
        var first = await _bench.UpWellAsync(async p =>
        {
            var thing = await p.ThingAsync("logs", Map(("name", "logs")));
            Assert.Equal("id-1", thing.Id);
            Assert.Equal((PropertyValue)"arn:id-1", thing.Outputs["arn"]);
        });
        Assert.Equal(["create logs"], Words(first));
        var second = await _bench.UpWellAsync(p => p.ThingAsync("logs", Map(("name", "logs"))));
        Assert.Equal(["same logs"], Words(second));
        Assert.False(second.HasChanges);
        Assert.Equal(first.State, second.State with { Resources = first.State.Resources, Pending = first.State.Pending });
        Assert.Equal(first.State.Resources.AsSpan(), second.State.Resources.AsSpan());
    }

    [Fact]
    public async Task Updates_in_place_and_says_what_changed()
    {
        await _bench.UpWellAsync(p => p.ThingAsync("logs", Map(("name", "a"))));
        var result = await _bench.UpWellAsync(p => p.ThingAsync("logs", Map(("name", "b"))));
        var step = Assert.Single(result.Steps, s => s.Kind == StepKind.Update);
        Assert.Equal(["name"], step.DiffReasons.AsEnumerable());
        Assert.Equal(["name"], step.DetailedDiff!.Keys);
        Assert.Equal("id-1", _bench.Resource("logs").Id);
        Assert.Equal((PropertyValue)"b", _bench.Resource("logs").Outputs["name"]);
    }

    [Fact]
    public async Task Replaces_by_creating_first()
    {
        await _bench.UpWellAsync(p => p.ThingAsync("logs", Map(("fixed", "a"))));
        var result = await _bench.UpWellAsync(p => p.ThingAsync("logs", Map(("fixed", "b"))));
        Assert.Equal(["create-replacement logs", "replace logs", "delete-replaced logs"], Words(result));
        Assert.Equal(["create logs", "create logs", "delete logs"], _bench.Cloud.Calls);
        Assert.Equal("id-2", _bench.Resource("logs").Id);
        Assert.Equal(["id-2"], _bench.Cloud.Resources.Keys);
        Assert.Equal(["fixed"], result.Steps.First(s => s.Kind == StepKind.Replace).ReplaceReasons.AsEnumerable());
        Assert.Equal(1, result.ChangeSummary[StepKind.Replace]);
        Assert.Equal(0, result.ChangeSummary[StepKind.CreateReplacement]);
    }

    [Fact]
    public async Task Replaces_by_deleting_first_with_everything_that_depends_on_it()
    {
        async Task Program(Registrar p, string value)
        {
            var a = await p.ThingAsync("a", Map(("fixedFirst", value)));
            var b = await p.ThingAsync("b", Map(("fixed", a.Id)), null, a.Urn);
            await p.ThingAsync("c", Map(("from", b.Id)), null, b.Urn);
            await p.ThingAsync("other");
        }

        await _bench.UpWellAsync(p => Program(p, "1"));
        _bench.Cloud.Calls.Clear();
        var preview = await _bench.PreviewAsync(p => Program(p, "2"));
        var result = await _bench.UpWellAsync(p => Program(p, "2"));
        Assert.Equal(["delete b", "delete a", "create a", "create b", "update c"], _bench.Cloud.Calls);
        string[] words =
        [
            "delete-replaced a", "create-replacement a", "replace a", "delete-replaced b", "create-replacement b", "replace b",
            "update c", "same other",
        ];
        Assert.Equal(words, Words(result));
        Assert.Equal(words, Words(preview));
        Assert.Equal(3, _bench.Cloud.Resources.Count - 1);
    }

    [Fact]
    public async Task Deletes_what_is_no_longer_registered_in_reverse_order()
    {
        await _bench.UpWellAsync(async p =>
        {
            var z = await p.ThingAsync("z");
            var a = await p.ThingAsync("a", null, null, z.Urn);
            await p.ThingAsync("m", null, null, a.Urn, z.Urn);
            await p.ThingAsync("kept");
        });
        var result = await _bench.UpWellAsync(p => p.ThingAsync("kept"));
        Assert.Equal(["m", "a", "z"], _bench.Cloud.Names("delete"));
        Assert.Equal(["same kept", "delete m", "delete a", "delete z"], Words(result));
    }

    [Fact]
    public async Task Forgets_without_deleting_what_is_to_be_retained()
    {
        await _bench.UpWellAsync(p => p.ThingAsync("logs", null, r => r with { RetainOnDelete = true }));
        var result = await _bench.UpWellAsync(_ => Task.CompletedTask);
        Assert.Equal(["delete logs"], Words(result));
        Assert.Empty(_bench.Cloud.Names("delete"));
        Assert.Single(_bench.Cloud.Resources);
    }

    [Fact]
    public async Task Leaves_the_deletion_to_the_resource_that_takes_it_along()
    {
        await _bench.UpWellAsync(async p =>
        {
            var bucket = await p.ThingAsync("bucket");
            await p.ThingAsync("item", null, r => r with { DeletedWith = bucket.Urn });
        });
        await _bench.UpWellAsync(_ => Task.CompletedTask);
        Assert.Equal(["bucket"], _bench.Cloud.Names("delete"));
    }

    [Fact]
    public async Task Adopts_an_existing_resource()
    {
        var id = _bench.Cloud.Create("by hand", Thing, Map(("name", "logs"), ("defaulted", "yes")));
        Task<RegisterResourceResult> Program(Registrar p) => p.ThingAsync("logs", Map(("name", "logs")), r => r with { ImportId = id });
        Assert.Equal(["import logs"], Words(await _bench.UpWellAsync(Program)));
        Assert.Equal(id, _bench.Resource("logs").Id);
        Assert.Equal(["same logs"], Words(await _bench.UpWellAsync(Program)));
        Assert.Empty(_bench.Cloud.Names("create"));
    }

    [Fact]
    public async Task Refuses_to_adopt_what_differs_from_the_program()
    {
        var id = _bench.Cloud.Create("by hand", Thing, Map(("name", "other"), ("defaulted", "yes")));
        Task<RegisterResourceResult> Program(Registrar p) => p.ThingAsync("logs", Map(("name", "logs")), r => r with { ImportId = id });
        const string Message = "inputs to import do not match the existing resource: name (update). Make the program say what is there.";
        var preview = await _bench.PreviewAsync(Program);
        Assert.Equal((LogSeverity.Warning, Message), Assert.Single(preview.Diagnostics.Select(d => (d.Severity, d.Message))));
        var result = await _bench.UpAsync(Program);
        Assert.False(result.Succeeded);
        Assert.Equal(Message, Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Adopts_once_in_a_chain_of_previews()
    {
        var id = _bench.Cloud.Create("by hand", Thing, Map(("name", "logs"), ("defaulted", "yes")));
        Func<Registrar, Task> Named(string name) => p => p.ThingAsync("logs", Map(("name", name)), r => r with { ImportId = id });

        var first = await _bench.PreviewAsync(Named("logs"));
        var second = await _bench.PreviewAsync(Named("other"), rehearsal: Rehearsal.Empty.With(first));
        var alone = await _bench.PreviewAsync(Named("other"));

        Assert.Equal(["import logs", "import logs"], Words(first).Concat(Words(second)));
        Assert.Empty(first.Diagnostics.Concat(second.Diagnostics));
        Assert.Single(alone.Diagnostics);
    }

    [Fact]
    public async Task Reads_what_belongs_to_somebody_else_and_forgets_it_again()
    {
        var id = _bench.Cloud.Create("by hand", Thing, Map(("name", "shared")));
        Task<ReadResourceResult> Program(Registrar p) => p.Monitor.ReadResourceAsync(new() { Id = id, Type = Thing, Name = "shared", Parent = p.StackUrn });
        var result = await _bench.UpWellAsync(async p => Assert.Equal((PropertyValue)"shared", (await Program(p)).Properties["name"]));
        Assert.Equal(["read shared"], Words(result));
        Assert.True(_bench.Resource("shared").External);
        Assert.Equal(["discard shared"], Words(await _bench.UpWellAsync(_ => Task.CompletedTask)));
        Assert.Single(_bench.Cloud.Resources);
    }

    [Fact]
    public async Task Recreates_what_the_program_replaces_on_purpose()
    {
        Task Program(Registrar p, string name, string trigger) =>
            p.ThingAsync("logs", Map(("name", name)), r => r with { ReplaceOnChanges = ["name"], ReplacementTrigger = trigger });
        await _bench.UpWellAsync(p => Program(p, "a", "1"));
        Assert.Equal(1, (await _bench.UpWellAsync(p => Program(p, "b", "1"))).ChangeSummary[StepKind.Replace]);
        var triggered = await _bench.UpWellAsync(p => Program(p, "b", "2"));
        Assert.Equal(["replacementTrigger"], triggered.Steps.First(s => s.Kind == StepKind.Replace).ReplaceReasons.AsEnumerable());
    }
}
