using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Serving;
using SecurityPlatform.Tests.Engine.Serving;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>What the official Node SDK asks reaches the monitor interface as it was meant; no engine behind it.</summary>
[Collection(ProcessCollection.Name)]
public sealed class NodeRequestTests
{
    readonly RecordMonitor _engine = new()
    {
        Features = { "outputValues", "deletedWith", "replaceWith", "transforms", "invokeTransforms" },
        Register = r => new()
        {
            Urn = $"urn:pulumi:dev::proj::{r.Type}::{r.Name}",
            Id = r.Custom ? $"{r.Name}-id" : "",
            Outputs = r.Custom ? r.Inputs.With("computed", $"{r.Name}-computed") : PropertyMap.Empty,
        },
    };

    [Fact]
    public async Task Registers_the_stack_first_and_its_outputs_last()
    {
        await RunAsync("components.js");

        var first = Assert.IsType<ResourceRegistration>(_engine.Records.First());
        Assert.Equal(("pulumi:pulumi:Stack", "proj-dev", "", false), (first.Type, first.Name, first.Parent, first.Custom));
        var (urn, outputs) = Assert.Single(_engine.Records.OfType<(string Urn, PropertyMap Outputs)>(), o => o.Urn.Contains("Stack", StringComparison.Ordinal));
        Assert.Equal("urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev", urn);
        Assert.Equal(
            new PropertyMap([
                new("firstId", "outer-first-id"),
                new("innerFirstLabel", "outer-second-id"),
                new("secondLabel", "hello!"),
                new("stack", "organization/proj/dev"),
                new("token", new SecretValue("not-a-secret")),
                new("urn", "urn:pulumi:dev::proj::acme:index:Group::outer"),
            ]),
            outputs);
        Assert.Equal("shutdown", _engine.Records.Last());
    }

    [Fact]
    public async Task Registers_children_with_parent_options_and_dependencies()
    {
        await RunAsync("components.js");

        var second = Registration("outer-second");
        Assert.Equal("urn:pulumi:dev::proj::acme:index:Group::outer", second.Parent);
        Assert.Equal("urn:pulumi:dev::proj::test:index:Thing::outer-first", Assert.Single(second.PropertyDependencies["label"]));
        Assert.True(Registration("outer-first").Protect);
        Assert.Null(second.Protect);
        var secret = Registration("secret");
        Assert.Equal(new SecretValue("not-a-secret"), secret.Inputs["token"]);
        Assert.Equal(
            ["outer-first", "outer-inner-first", "outer-inner-second", "outer-second"],
            secret.Dependencies.Select(urn => urn[(urn.LastIndexOf(':') + 1)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sends_aliases_as_specs()
    {
        await RunAsync("aliases.js", ("proj:renamed", "true"));

        const string Stack = "urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev";
        Assert.Equal(new() { Name = "old-name", ParentUrn = Stack }, Assert.Single(Registration("new-name").Aliases));
        Assert.Equal(new() { Type = "acme:index:OldGroup", ParentUrn = Stack }, Assert.Single(Registration("group").Aliases));
        Assert.Equal(new() { NoParent = true }, Assert.Single(Registration("moved").Aliases));
    }

    [Fact]
    public async Task Invokes_functions_with_plain_and_resolved_arguments()
    {
        _engine.Invoke = i => i.Args["value"] is NumberValue { Value: < 0 }
            ? new(PropertyMap.Empty, [new("value", "must not be negative")])
            : new(new([new("value", 2 * ((NumberValue)i.Args["value"]).Value)]), []);

        await RunAsync("invokes.js");

        var plain = Assert.Single(_engine.Records.OfType<FunctionInvoke>(), i => i.Version == "1.2.3");
        Assert.Equal(("test:index:double", new PropertyMap([new("value", 21.0)])), (plain.Token, plain.Args));
        var (_, outputs) = _engine.Single<(string, PropertyMap)>();
        Assert.Equal((42.0, 8.0), (outputs["plain"], outputs["fromOutput"]));
        Assert.Contains("must not be negative", outputs["failure"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registers_transforms_that_can_be_called_back()
    {
        Dictionary<string, string> seen = [];
        _engine.Register = r => new()
        {
            Urn = $"urn:pulumi:dev::proj::{r.Type}::{r.Name}",
            Id = "id",
            Outputs = r.Transforms.Aggregate(r, Transform).Inputs,
        };

        await RunAsync("transforms.js");

        Assert.Equal("child+own", seen["group-child"]);
        Assert.Equal("guarded", seen["guarded"]);
        Assert.Equal(2, _engine.Records.OfType<(string Kind, CallbackReference)>().Count(r => r.Kind is "transform" or "invoke transform"));

        ResourceRegistration Transform(ResourceRegistration registration, CallbackReference callback)
        {
            using var client = new CallbackClient();
            var request = Google.Protobuf.MessageExtensions.ToByteArray(TransformMessages.ToRequest(registration));
            // RecordMonitor answers synchronously; the program serves the callback from its own event loop.
            var answer = client.InvokeAsync(callback, request).GetAwaiter().GetResult();
            var after = TransformMessages.Apply(registration, Pulumi.Rpc.Proto.TransformResponse.Parser.ParseFrom(answer.Span));
            seen[after.Name] = $"{after.Inputs.Find("label")}";
            Assert.Equal(registration.Name == "guarded", after.Protect == true);
            return after;
        }
    }

    [Fact]
    public async Task Reads_another_stack_by_reference()
    {
        _engine.Read = r => new($"urn:{r.Name}", r.Properties.With("outputs", new PropertyMap([new("name", "n"), new("token", new SecretValue("t"))])).With("secretOutputNames", new ListValue((PropertyValue)"token")));

        await RunAsync("stack-reference.js");

        var read = _engine.Single<ResourceRead>();
        Assert.Equal(("pulumi:pulumi:StackReference", "organization/proj/other"), (read.Type, read.Id));
        var (_, outputs) = _engine.Single<(string, PropertyMap)>();
        Assert.Equal(new PropertyMap([new("name", "n"), new("token", new SecretValue("t"))]), outputs);
    }

    [Fact]
    public async Task Tells_through_the_log_why_a_program_failed()
    {
        var run = await StartAsync("throwing.js");

        Assert.Equal(ProgramRun.FailedAndTold, run.ExitCode);
        var entry = Assert.Single(_engine.Records.OfType<LogEntry>(), e => e.Severity == LogSeverity.Error);
        Assert.Equal("nothing to do here", entry.Message);
        Assert.DoesNotContain("shutdown", _engine.Records.OfType<string>());
    }

    ResourceRegistration Registration(string name) =>
        Assert.Single(_engine.Records.OfType<ResourceRegistration>(), r => r.Name == name);

    async Task RunAsync(string program, params (string Key, string Value)[] config)
    {
        var run = await StartAsync(program, config);
        Assert.True(run.ExitCode == 0, $"{run}\n{string.Join('\n', _engine.Records.OfType<LogEntry>().Where(e => e.Severity > LogSeverity.Info))}");
    }

    async Task<ProgramRun> StartAsync(string program, params (string Key, string Value)[] config)
    {
        var deployment = new ServedDeployment
        {
            Project = "proj",
            Stack = "dev",
            Config = config.Append(("proj:label", "hello")).Append(("proj:token", "not-a-secret")).ToImmutableSortedDictionary(c => c.Item1, c => c.Item2),
            ConfigSecretKeys = ["proj:token"],
        };
        await using var server = await MonitorServer.StartAsync(_engine, _engine, deployment);
        return await NodeProgram.RunAsync(server, program);
    }
}
