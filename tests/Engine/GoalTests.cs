using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using static SecurityPlatform.Tests.Engine.Registrar;
using static SecurityPlatform.Tests.Engine.TestBench;

namespace SecurityPlatform.Tests.Engine;

public sealed class GoalTests
{
    readonly TestBench _bench = new();

    async Task<string> MessageOf(Func<Registrar, Task> program)
    {
        var result = await _bench.UpAsync(program);
        Assert.False(result.Succeeded);
        return Assert.Single(result.Diagnostics).Message;
    }

    [Fact]
    public async Task Gives_children_the_types_of_their_ancestors_in_their_urn()
    {
        await _bench.UpWellAsync(async p =>
        {
            var group = await p.ComponentAsync("group");
            var inner = await p.ComponentAsync("inner", r => r with { Parent = group });
            Assert.Equal(
                "urn:pulumi:dev::project::my:index:Group$my:index:Group$test:index:Thing::a::b",
                (await p.ThingAsync("a::b", null, r => r with { Parent = inner })).Urn);
        });
    }

    [Fact]
    public async Task Refuses_two_resources_of_one_urn() =>
        Assert.Equal(
            $"Duplicate resource URN '{UrnOf("a")}'; try giving it a unique name.",
            await MessageOf(async p =>
            {
                await p.ThingAsync("a");
                await p.ThingAsync("a");
            }));

    [Fact]
    public async Task Refuses_an_unknown_parent() =>
        Assert.Equal(
            "Resource 'a' of type test:index:Thing: its parent 'urn:pulumi:dev::project::x:y:Z::nobody' is not registered. Register the parent first.",
            await MessageOf(p => p.ThingAsync("a", null, r => r with { Parent = "urn:pulumi:dev::project::x:y:Z::nobody" })));

    [Theory]
    [InlineData("", "test:index:Thing", "Resource of type test:index:Thing: expected a name, got ''. Give it one.")]
    [InlineData("a", "test", "Resource 'a': expected a type token package:module:Name, got 'test'.")]
    public async Task Refuses_a_request_without_name_or_type(string name, string type, string message) =>
        Assert.Equal(message, await MessageOf(p => p.ThingAsync(name, null, r => r with { Type = type })));

    [Fact]
    public async Task Refuses_what_only_plugins_can_build()
    {
        Assert.Equal(
            "Resource 'a': remote components need a provider plugin that builds them, which this engine does not run. Use the official engine.",
            await MessageOf(p => p.ThingAsync("a", null, r => r with { Remote = true })));
        Assert.Equal(
            "Method 'test:m/f' needs a provider plugin that builds components, which this engine does not run. Use the official engine.",
            await MessageOf(p => p.Monitor.CallAsync(new() { Token = "test:m/f" })));
    }

    [Fact]
    public async Task Lets_children_inherit_protection_and_retention()
    {
        await _bench.UpWellAsync(async p =>
        {
            var group = await p.ComponentAsync("group", r => r with { Protect = true, RetainOnDelete = true });
            await p.ThingAsync("kept", null, r => r with { Parent = group });
            await p.ThingAsync("free", null, r => r with { Parent = group, Protect = false, RetainOnDelete = false });
        });
        Assert.True(_bench.Resource("kept") is { Protect: true, RetainOnDelete: true });
        Assert.True(_bench.Resource("free") is { Protect: false, RetainOnDelete: false });
    }

    [Fact]
    public async Task Puts_ignored_changes_back()
    {
        PropertyMap Inputs(string value) => Map(
            ("name", value),
            ("tags", Map(("a", value), ("b", value))),
            ("rules", new ListValue(Map(("days", value)), Map(("days", value)))),
            (value, "only here"));
        await _bench.UpWellAsync(p => p.ThingAsync("a", Inputs("old")));
        Assert.Equal(["same a"], Words(await _bench.UpWellAsync(p => p.ThingAsync(
            "a", Inputs("new"), r => r with { IgnoreChanges = ["name", "tags.*", "rules[*].days", "old", "new"] }))));
        Assert.Equal(["same a"], Words(await _bench.UpWellAsync(p => p.ThingAsync("a", Inputs("new"), r => r with { IgnoreChanges = ["*"] }))));
        var result = await _bench.UpWellAsync(p => p.ThingAsync("a", Inputs("new"), r => r with { IgnoreChanges = ["tags[\"a\"]", "rules[1]"] }));
        Assert.Equal(
            ["name", "new", "old", "rules[0].days", "tags.b"],
            result.Steps.Single(s => s.Kind == StepKind.Update).DetailedDiff!.Keys);
    }

    [Fact]
    public async Task Finds_renamed_and_moved_resources_by_their_aliases()
    {
        await _bench.UpWellAsync(async p =>
        {
            var group = await p.ComponentAsync("old");
            await p.ThingAsync("old-a", null, r => r with { Parent = group });
            await p.ThingAsync("b");
        });
        var result = await _bench.UpWellAsync(async p =>
        {
            var group = await p.ComponentAsync("new", r => r with { Aliases = [new() { Name = "old" }] });
            await p.ThingAsync("new-a", null, r => r with { Parent = group });
            await p.ThingAsync("b2", null, r => r with { Parent = group, Aliases = [new() { Name = "b", ParentUrn = p.StackUrn }] });
        });
        Assert.Equal(["same new", "same b2", "same new-a"], Words(result));
        Assert.Equal("id-1", _bench.Resource("new-a").Id);
        Assert.Equal(4, _bench.State.Resources.Length - 1);
        Assert.False((await _bench.UpWellAsync(async p =>
        {
            var group = await p.ComponentAsync("new");
            await p.ThingAsync("new-a", null, r => r with { Parent = group });
            await p.ThingAsync("b2", null, r => r with { Parent = group });
        })).HasChanges);
    }

    [Fact]
    public async Task Refuses_one_alias_for_two_resources()
    {
        await _bench.UpWellAsync(p => p.ThingAsync("old"));
        Assert.Equal(
            $"Duplicate resource alias '{UrnOf("old")}' applied to resource with URN '{UrnOf("b")}' conflicting with resource with URN '{UrnOf("a")}'. Remove the alias from one of them.",
            await MessageOf(async p =>
            {
                await p.ThingAsync("a", null, r => r with { Aliases = [new() { Urn = UrnOf("old") }] });
                await p.ThingAsync("b", null, r => r with { Aliases = [new() { Name = "old" }] });
            }));
    }

    [Fact]
    public async Task Configures_default_providers_from_the_stack_and_names_them_by_version()
    {
        var stack = Dev with
        {
            Config = ImmutableDictionary<string, string>.Empty.Add("test:region", "eu-west-1").Add("test:key", "k").Add("other:x", "y"),
            SecretKeys = ["test:key"],
        };
        var result = await _bench.UpAsync(
            async p =>
            {
                await p.ThingAsync("a");
                await p.ThingAsync("b", null, r => r with { Version = "" });
                var config = await p.Monitor.InvokeAsync(new() { Token = "test:index:config", Version = "1.2.3" });
                Assert.Equal(Map(("key", new SecretValue("k")), ("region", "eu-west-1")), config.Return);
            },
            stack);
        Assert.True(result.Succeeded);
        Assert.Equal(
            Map(("key", new SecretValue("k")), ("region", "eu-west-1"), ("version", "1.2.3")),
            _bench.Resource("default_1_2_3").Inputs);
        Assert.False(_bench.Resource("default").Inputs.ContainsKey("version"));
        Assert.StartsWith("urn:pulumi:dev::project::pulumi:providers:test::default_1_2_3::", _bench.Resource("a").Provider, StringComparison.Ordinal);
        Assert.Equal(3, result.ChangeSummary[StepKind.Create]);
    }

    [Fact]
    public async Task Denies_default_providers_on_demand()
    {
        var stack = Dev with { Config = ImmutableDictionary<string, string>.Empty.Add("pulumi:disable-default-providers", "[\"test\"]") };
        var result = await _bench.UpAsync(p => p.ThingAsync("a"), stack);
        Assert.Equal(
            "Default provider for 'test' disabled. pulumi:disable-default-providers lists it: pass an explicit provider.",
            Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Uses_explicit_providers_and_replaces_what_moves_to_another()
    {
        async Task Program(Registrar p, bool isExplicit)
        {
            var provider = await p.ProviderAsync("mine", Map(("region", "r")));
            await p.ThingAsync("a", null, r => isExplicit ? r with { Provider = $"{provider.Urn}::{provider.Id}" } : r);
        }

        var preview = await _bench.PreviewAsync(async p => Assert.Equal(Signatures.Unknown, (await p.ProviderAsync("mine", Map())).Id));
        Assert.True(preview.Succeeded);
        await _bench.UpWellAsync(p => Program(p, false));
        var moved = await _bench.UpWellAsync(p => Program(p, true));
        Assert.Equal(["provider"], moved.Steps.Single(s => s.Kind == StepKind.Replace).ReplaceReasons.AsEnumerable());
        Assert.False((await _bench.UpWellAsync(p => Program(p, true))).HasChanges);
        Assert.Equal(
            "pulumi:providers:test resource 'mine' has a problem with 'wrong': is never right",
            await MessageOf(p => p.ProviderAsync("mine", Map(("wrong", true)))));
    }

    [Fact]
    public async Task Asks_nothing_of_a_provider_whose_configuration_is_unknown()
    {
        var result = await _bench.PreviewAsync(async p =>
        {
            var provider = await p.ProviderAsync("later", Map(("region", PropertyValue.Unknown)));
            var thing = await p.ThingAsync("a", Map(("bad", true)), r => r with { Provider = $"{provider.Urn}::{provider.Id}" });
            Assert.Empty(thing.Outputs);
            Assert.True((await p.Monitor.InvokeAsync(new() { Token = "test:index:config", Provider = $"{provider.Urn}::{provider.Id}" })).Unknown);
        });
        Assert.True(result.Succeeded);
        Assert.Equal(["create a", "create later"], Words(result).Order());
    }

    [Fact]
    public async Task Refuses_a_package_without_provider() =>
        Assert.Equal(
            "package 'azure': expected a provider of version 1.2.3, found none. This engine rehearses only the packages it has a provider for; use the official engine for others.",
            await MessageOf(p => p.ThingAsync("a", null, r => r with { Type = "azure:x:Y" })));

    [Fact]
    public async Task Marks_secret_outputs_and_keeps_unknowns_from_programs_that_cannot_use_them()
    {
        await _bench.UpWellAsync(async p =>
        {
            var thing = await p.ThingAsync(
                "a",
                Map(("password", new SecretValue("x")), ("tags", Map(("s", new SecretValue("y")), ("p", "z")))),
                r => r with { AdditionalSecretOutputs = ["arn"] });
            Assert.Equal(new SecretValue("x"), thing.Outputs["password"]);
            Assert.Equal(Map(("s", new SecretValue("y")), ("p", "z")), thing.Outputs["tags"]);
            Assert.Equal(new SecretValue("arn:id-1"), thing.Outputs["arn"]);
            var plain = await p.ThingAsync("b", Map(("password", new SecretValue("x"))), r => r with { AcceptSecrets = false });
            Assert.Equal((PropertyValue)"x", plain.Outputs["password"]);
        });
        await _bench.PreviewAsync(async p =>
        {
            Assert.False((await p.ThingAsync("c")).Outputs.ContainsKey("arn"));
            Assert.Equal(PropertyValue.Unknown, (await p.ThingAsync("d", null, r => r with { SupportsPartialValues = true })).Outputs["arn"]);
        });
    }

    [Fact]
    public async Task Hashes_assets_so_that_a_changed_file_is_a_change()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "f");
        await File.WriteAllTextAsync(file, "1");
        Task Program(Registrar p) => p.ThingAsync("a", Map(("code", new AssetValue(AssetSource.Path, file)), ("dir", new ArchiveValue(AssetSource.Path, folder.Path))));
        await _bench.UpWellAsync(Program);
        Assert.False((await _bench.UpWellAsync(Program)).HasChanges);
        await File.WriteAllTextAsync(file, "2");
        Assert.Equal(["code", "dir"], (await _bench.UpWellAsync(Program)).Steps.Single(s => s.Kind == StepKind.Update).DetailedDiff!.Keys);
        Assert.Equal(
            "asset 'nowhere': expected a file or folder, found none. Correct the path; it is relative to the program's folder.",
            await MessageOf(p => p.ThingAsync("b", Map(("code", new AssetValue(AssetSource.Path, "nowhere"))))));
    }
}
