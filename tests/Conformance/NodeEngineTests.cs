using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Programs in the official Node SDK, previewed and deployed by our engine.</summary>
[Collection(ProcessCollection.Name)]
public sealed class NodeEngineTests : IDisposable
{
    const string Prefix = "urn:pulumi:dev::proj::";

    readonly ConformanceBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Deploys_components_and_changes_nothing_the_second_time()
    {
        var up = await _bench.UpWellAsync(ConformanceBench.Node("components.js"));

        Assert.Equal(
            """
            Create outer
            Create outer-first
            Create outer-inner
            Create outer-inner-first
            Create outer-inner-second
            Create outer-second
            Create proj-dev
            Create secret
            """,
            ConformanceBench.Words(up));
        Assert.Equal(
            new PropertyMap([
                new("firstId", "outer-first-1"),
                new("innerFirstLabel", "outer-second-2"),
                new("secondLabel", "hello!"),
                new("stack", "organization/proj/dev"),
                new("token", new SecretValue("not-a-secret")),
                new("urn", $"{Prefix}acme:index:Group::outer"),
            ]),
            up.Outputs);

        var again = await _bench.UpWellAsync(ConformanceBench.Node("components.js"));

        Assert.False(again.HasChanges);
        Assert.Equal(5, _bench.Provider.Created.Count);
    }

    [Fact]
    public async Task Records_urns_parents_protection_and_secrets()
    {
        await _bench.UpWellAsync(ConformanceBench.Node("components.js"));

        var inner = Resource("outer-inner-first");
        Assert.Equal($"{Prefix}acme:index:Group$acme:index:Group$test:index:Thing::outer-inner-first", inner.Urn);
        Assert.Equal($"{Prefix}acme:index:Group$acme:index:Group::outer-inner", inner.Parent);
        Assert.Equal((true, false), (inner.Protect, Resource("outer-inner-second").Protect));
        Assert.Equal($"{Prefix}acme:index:Group$test:index:Thing::outer-second", Assert.Single(inner.PropertyDependencies["label"]));
        Assert.Equal(new SecretValue("not-a-secret"), Resource("secret").Inputs["token"]);
        Assert.Equal(new PropertyMap([new("first", "outer-first-1"), new("label", "hello")]), Resource("outer").Outputs);
    }

    [Fact]
    public async Task Previews_with_unknowns_and_without_running_what_needs_them()
    {
        var preview = ConformanceBench.Well(await _bench.PreviewAsync(ConformanceBench.Node("unknowns.js")));

        Assert.Equal("Create proj-dev\nCreate source\nCreate user", ConformanceBench.Words(preview));
        var user = Assert.Single(preview.State.Resources, r => Urn.Name(r.Urn) == "user").Inputs;
        Assert.Equal(PropertyValue.Unknown, user["label"]);
        Assert.Equal(new ListValue("known", PropertyValue.Unknown), ((PropertyMap)user["nested"])["list"]);
        Assert.Equal((PropertyValue)1.0, preview.Outputs["known"]);
        Assert.Equal(PropertyValue.Unknown, preview.Outputs["label"]);
        Assert.Contains(preview.Diagnostics, d => d.Message.Contains("applied: false", StringComparison.Ordinal));

        var up = await _bench.UpWellAsync(ConformanceBench.Node("unknowns.js"));

        Assert.Equal("after source computed", up.Outputs["label"]);
        Assert.Contains(up.Diagnostics, d => d.Message.Contains("applied: true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_invokes()
    {
        var up = await _bench.UpWellAsync(ConformanceBench.Node("invokes.js"));

        Assert.Equal((42.0, 8.0), (up.Outputs["plain"], up.Outputs["fromOutput"]));
        Assert.Contains("must not be negative", up.Outputs["failure"].ToString(), StringComparison.Ordinal);
        Assert.Contains("1.2.3", _bench.Provider.Versions);
    }

    [Fact]
    public async Task Gives_the_outputs_of_another_stack()
    {
        var dev = _bench.Stack;
        _bench.Stack = dev with { Stack = "other" };
        await _bench.UpWellAsync(ConformanceBench.Node("other-stack.js"));
        _bench.Stack = dev;

        var up = await _bench.UpWellAsync(ConformanceBench.Node("stack-reference.js"));

        Assert.Equal(new PropertyMap([new("name", "other"), new("token", new SecretValue("not-a-secret"))]), up.Outputs);
    }

    [Fact]
    public async Task Calls_transforms_own_first_then_parents_then_the_stack_s()
    {
        var up = await _bench.UpWellAsync(ConformanceBench.Node("transforms.js"));

        Assert.Equal("child+own+parent+stack", Resource("group-child").Inputs["label"]);
        Assert.Equal("guarded+stack", Resource("guarded").Inputs["label"]);
        Assert.True(Resource("guarded").Protect);
        Assert.Equal("size", Assert.Single(Resource("guarded").IgnoreChanges));
        Assert.Equal((PropertyValue)4.0, up.Outputs["doubled"]);
    }

    [Fact]
    public async Task Finds_resources_under_their_old_identities()
    {
        await _bench.UpWellAsync(ConformanceBench.Node("aliases.js"));
        _bench.Stack = _bench.Stack with { Config = _bench.Stack.Config.Add("proj:renamed", "true") };

        var up = await _bench.UpWellAsync(ConformanceBench.Node("aliases.js"));

        Assert.False(up.HasChanges, ConformanceBench.Words(up));
        Assert.Equal(
            [
                $"{Prefix}acme:index:Group$test:index:Thing::group-child",
                $"{Prefix}acme:index:Group$test:index:Thing::moved",
                $"{Prefix}acme:index:Group::group",
                $"{Prefix}test:index:Thing::new-name",
            ],
            _bench.State.Resources.Where(r => !r.Type.StartsWith("pulumi:", StringComparison.Ordinal)).Select(r => r.Urn).Order(StringComparer.Ordinal));
        Assert.Empty(_bench.Provider.Deleted);
    }

    [Fact]
    public async Task Stops_at_a_refused_resource_and_keeps_what_was_made()
    {
        var up = await _bench.UpAsync(ConformanceBench.Node("failing.js"));

        Assert.False(up.Succeeded);
        Assert.Equal(["good"], _bench.Provider.Created);
        Assert.Contains(up.Diagnostics, d => d.Urn == $"{Prefix}test:index:Thing::bad" && d.Message.Contains("must not be negative", StringComparison.Ordinal));
        Assert.Equal("good-1", Resource("good").Id);
    }

    [Fact]
    public async Task Fails_when_the_program_fails()
    {
        var up = await _bench.UpAsync(ConformanceBench.Node("throwing.js"));

        Assert.False(up.Succeeded);
        Assert.Equal("nothing to do here", Assert.Single(up.Diagnostics, d => d.Severity == LogSeverity.Error).Message);
    }

    [Fact]
    public async Task Runs_hooks_and_tries_again_when_one_says_so()
    {
        var up = await _bench.UpWellAsync(ConformanceBench.Node("hooks.js"));

        var printed = string.Concat(up.Diagnostics.Where(d => d.Severity == LogSeverity.Info).Select(d => d.Message));
        Assert.Contains("after hooked: hooked-1, hooked computed", printed, StringComparison.Ordinal);
        Assert.Contains("retry create of flaky: 1", printed, StringComparison.Ordinal);
        Assert.Equal("flaky-1", Resource("flaky").Id);
    }

    [Fact]
    public async Task Fails_a_step_whose_hook_objects()
    {
        _bench.Stack = _bench.Stack with { Config = _bench.Stack.Config.Add("proj:objects", "true") };

        var up = await _bench.UpAsync(ConformanceBench.Node("hooks.js"));

        Assert.False(up.Succeeded);
        Assert.Contains(up.Diagnostics, d => d.Message.Contains("hook 'object' failed", StringComparison.Ordinal) && d.Message.Contains("I object", StringComparison.Ordinal));
        Assert.DoesNotContain("hooked", _bench.Provider.Created);
    }

    SecurityPlatform.Engine.State.ResourceState Resource(string name) =>
        Assert.Single(_bench.State.Resources, r => Urn.Name(r.Urn) == name);
}
