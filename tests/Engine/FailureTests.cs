using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;
using static SecurityPlatform.Tests.Engine.Registrar;
using static SecurityPlatform.Tests.Engine.TestBench;

namespace SecurityPlatform.Tests.Engine;

public sealed class FailureTests
{
    static readonly string[] s_protected = ["a", "b"];

    readonly TestBench _bench = new();

    void Refuse(string call) => _bench.Cloud.Refuse = c =>
    {
        if (c == call)
        {
            throw new ProviderException("AccessDenied", "you may not. Ask somebody.");
        }
    };

    [Fact]
    public async Task Reports_every_problem_of_a_check()
    {
        var result = await _bench.PreviewAsync(p => p.ThingAsync("a", Map(("bad", true))));
        Assert.False(result.Succeeded);
        Assert.Equal(
            [(UrnOf("a"), "test:index:Thing resource 'a' has a problem with 'bad': is not wanted"), (UrnOf("a"), "test:index:Thing resource 'a' has a problem: try again")],
            result.Diagnostics.Select(d => (d.Urn, d.Message)));
    }

    [Fact]
    public async Task Begins_no_step_after_one_failed_and_keeps_what_was_done()
    {
        Refuse("create b");
        RpcException? seen = null;
        var result = await _bench.UpAsync(async p =>
        {
            await p.ThingAsync("a");
            seen = await Assert.ThrowsAsync<RpcException>(() => p.ThingAsync("b"));
            await p.ThingAsync("c");
        });
        Assert.False(result.Succeeded);
        Assert.Equal($"creating {UrnOf("b")}: AccessDenied: you may not. Ask somebody.", Assert.Single(result.Diagnostics).Message);
        Assert.Equal((StatusCode.Unavailable, "resource monitor shut down while waiting on step's done channel"), (seen!.StatusCode, seen.Detail));
        Assert.Equal(["create a", "create b"], _bench.Cloud.Calls);
        Assert.Equal(["project-dev", "default_1_2_3", "a"], _bench.State.Resources.Select(r => Urn.Name(r.Urn)));
        Assert.Empty(_bench.State.Pending);
        _bench.Cloud.Refuse = null;
        var second = await _bench.UpWellAsync(async p =>
        {
            await p.ThingAsync("a");
            await p.ThingAsync("b");
        });
        Assert.Equal(["same a", "create b"], Words(second));
    }

    [Fact]
    public async Task Deletes_nothing_after_a_failure()
    {
        await _bench.UpWellAsync(p => p.ThingAsync("old"));
        Refuse("create new");
        await _bench.UpAsync(p => p.ThingAsync("new"));
        Assert.Empty(_bench.Cloud.Names("delete"));
    }

    [Theory]
    [InlineData("update a", "updating")]
    [InlineData("delete b", "deleting")]
    public async Task Says_what_was_refused(string call, string verb)
    {
        await _bench.UpWellAsync(async p =>
        {
            await p.ThingAsync("a", Map(("n", 1.0)));
            await p.ThingAsync("b");
        });
        Refuse(call);
        var result = await _bench.UpAsync(p => p.ThingAsync("a", Map(("n", 2.0))));
        Assert.Equal($"{verb} {UrnOf(call[^1..])}: AccessDenied: you may not. Ask somebody.", Assert.Single(result.Diagnostics).Message);
        Assert.Equal("b", Urn.Name(_bench.Resource("b").Urn));
    }

    [Fact]
    public async Task Keeps_an_operation_pending_whose_end_nobody_knows()
    {
        _bench.Cloud.Refuse = _ => throw new TimeoutException("no answer");
        var result = await _bench.UpAsync(p => p.ThingAsync("a"));
        Assert.Equal("TimeoutException: no answer", Assert.Single(result.Diagnostics).Message);
        Assert.Equal((PendingKind.Creating, UrnOf("a")), Assert.Single(_bench.State.Pending.Select(p => (p.Kind, p.Resource.Urn))));
    }

    [Fact]
    public async Task Refuses_to_delete_what_is_protected_and_names_all_of_it()
    {
        await _bench.UpWellAsync(async p =>
        {
            await p.ThingAsync("a", null, r => r with { Protect = true });
            await p.ThingAsync("b", null, r => r with { Protect = true });
            await p.ThingAsync("c");
        });
        foreach (var result in new[] { await _bench.PreviewAsync(_ => Task.CompletedTask), await _bench.UpAsync(_ => Task.CompletedTask), await _bench.Engine.DestroyAsync(Dev) })
        {
            Assert.False(result.Succeeded);
            Assert.Equal(
                s_protected.Select(n => $"Cannot delete protected resource \"{UrnOf(n)}\". To unprotect the resource, set Protect = false for it and update, and then remove it."),
                result.Diagnostics.Select(d => d.Message));
        }

        Assert.Empty(_bench.Cloud.Names("delete"));
    }

    [Theory]
    [InlineData("fixed", false)]
    [InlineData("fixedFirst", true)]
    public async Task Refuses_to_replace_what_is_protected(string property, bool dependent)
    {
        async Task Program(Registrar p, string value)
        {
            var a = await p.ThingAsync("a", Map((property, value)), r => r with { Protect = !dependent });
            await p.ThingAsync("b", Map(("fixed", a.Id)), r => r with { Protect = true }, a.Urn);
        }

        await _bench.UpWellAsync(p => Program(p, "1"));
        var result = await _bench.UpAsync(p => Program(p, "2"));
        Assert.Equal(
            dependent
                ? $"unable to replace resource \"{UrnOf("b")}\" as it is currently marked for protection, and \"{UrnOf("a")}\", which it needs, must be deleted before it is replaced. To unprotect the resource, set Protect = false for it, update, and then make the change."
                : $"unable to replace resource \"{UrnOf("a")}\" as it is currently marked for protection ({property} changed). To unprotect the resource, set Protect = false for it, update, and then make the change.",
            Assert.Single(result.Diagnostics).Message);
        Assert.Equal(2, _bench.Cloud.Resources.Count);
    }

    [Fact]
    public async Task Fails_when_the_program_logs_an_error_or_ends_badly()
    {
        var logged = await _bench.UpAsync(p => ((IEngineLog)p.Monitor).LogAsync(new(LogSeverity.Error, "no good")));
        Assert.Equal((false, "no good"), (logged.Succeeded, Assert.Single(logged.Diagnostics).Message));
        var silent = await _bench.Engine.UpAsync(Dev, new EndsWith(7));
        Assert.Equal("The program ended with exit code 7 and did not say why.", Assert.Single(silent.Diagnostics).Message);
    }

    [Fact]
    public async Task Stops_an_update_but_not_a_preview_at_a_mandatory_policy()
    {
        var bench = new TestBench(with: o => o with { Analyzer = new NoNames() });
        static async Task Program(Registrar p)
        {
            await p.ThingAsync("a", Map(("name", "x")));
            await p.ThingAsync("b", Map(("plain", "x")));
        }

        var preview = await bench.PreviewAsync(Program);
        Assert.Equal((false, 2), (preview.Succeeded, Words(preview).Count()));
        Assert.Equal([("no-names", UrnOf("a"))], preview.Violations.Where(v => v.Mandatory).Select(v => (v.Policy, v.Urn)));
        Assert.Equal((PropertyValue)"remediated", preview.State.Resources.Single(r => Urn.Name(r.Urn) == "b").Inputs["plain"]);
        Assert.Contains(preview.Violations, v => v is { Policy: "size", Mandatory: false, Message: "4 resources" });
        var up = await bench.UpAsync(Program);
        Assert.Equal($"policy 'no-names' refuses {UrnOf("a")}: has a name", Assert.Single(up.Diagnostics).Message);
        Assert.Empty(bench.Cloud.Calls);
    }

    sealed class EndsWith(int code) : IProgramHost
    {
        public Task<int> RunAsync(StackSpec stack, bool preview, IResourceMonitor monitor, IEngineLog log, CancellationToken cancellationToken) => Task.FromResult(code);
    }

    sealed class NoNames : IDeploymentAnalyzer
    {
        public ValueTask<PropertyMap> RemediateAsync(ResourceState resource) =>
            new(resource.Inputs.ContainsKey("plain") ? resource.Inputs.With("plain", "remediated") : resource.Inputs);

        public ValueTask<ImmutableArray<PolicyViolation>> AnalyzeAsync(ResourceState resource, ResourceState? provider) =>
            new(resource.Inputs.ContainsKey("name") ? [new("no-names", resource.Urn, "has a name", true)] : []);

        public ValueTask<ImmutableArray<PolicyViolation>> AnalyzeStackAsync(IReadOnlyList<ResourceState> resources) =>
            new([new("size", "", $"{resources.Count} resources", false)]);
    }
}
