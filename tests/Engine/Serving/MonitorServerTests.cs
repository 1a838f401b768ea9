using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using SecurityPlatform.Engine.Serving;
using LogSeverity = Pulumi.Rpc.LogSeverity;
using StatusCode = Pulumi.Rpc.StatusCode;

namespace SecurityPlatform.Tests.Engine.Serving;

public sealed class MonitorServerTests : IAsyncLifetime, IDisposable
{
    const string Urn = "urn:pulumi:dev::proj::t:m:T::n";

    static readonly ServedDeployment Deployment = new()
    {
        Project = "proj",
        Stack = "dev",
        Config = ServedConfig,
        ConfigSecretKeys = ["proj:token"],
        DryRun = true,
    };

    readonly RecordMonitor _engine = new();
    MonitorServer _server = null!;
    GrpcResourceMonitor _monitor = null!;
    RpcChannel _channel = null!;

    static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ServedConfig =>
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("aws:region", "eu-west-1").Add("proj:token", "not-a-secret");

    public async Task InitializeAsync()
    {
        _server = await MonitorServer.StartAsync(_engine, _engine, Deployment);
        _monitor = new(_server.Environment["PULUMI_MONITOR"]);
        _channel = new(_server.Environment["PULUMI_ENGINE"]);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _monitor.Dispose();
        _channel.Dispose();
    }

    [Fact]
    public void Tells_a_program_all_it_needs_in_variables()
    {
        var expected = new Dictionary<string, string>
        {
            ["PULUMI_CONFIG"] = """{"aws:region":"eu-west-1","proj:token":"not-a-secret"}""",
            ["PULUMI_CONFIG_SECRET_KEYS"] = """["proj:token"]""",
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_ENGINE"] = _server.Address,
            ["PULUMI_MONITOR"] = _server.Address,
            ["PULUMI_ORGANIZATION"] = "organization",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_PROJECT"] = "proj",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_STACK"] = "dev",
        };

        Assert.Equal(expected, _server.Environment.ToDictionary());
    }

    [Fact]
    public async Task Hands_a_registration_to_the_engine_and_its_result_back()
    {
        var outputs = new PropertyMap([new("arn", new SecretValue("a")), new("ref", new ResourceReferenceValue(Urn, "i"))]);
        _engine.Register = _ => new() { Urn = Urn, Id = "i", Outputs = outputs, Result = StepResult.Fail };

        var result = await _monitor.RegisterResourceAsync(new() { Type = "t:m:T", Name = "n", Custom = true, Inputs = new([new("p", 1.0)]), Protect = true });

        var seen = _engine.Single<ResourceRegistration>();
        Assert.Equal(("t:m:T", "n", true, true), (seen.Type, seen.Name, seen.Custom, seen.Protect));
        Assert.Equal(new PropertyMap([new("p", 1.0)]), seen.Inputs);
        Assert.Equal((Urn, "i", StepResult.Fail), (result.Urn, result.Id, result.Result));
        Assert.Equal(outputs, result.Outputs);
    }

    [Fact]
    public async Task Gives_programs_only_the_kinds_they_accept()
    {
        var outputs = new PropertyMap([new("arn", new SecretValue("a")), new("ref", new ResourceReferenceValue(Urn, "i"))]);
        _engine.Register = _ => new() { Urn = Urn, Outputs = outputs };

        var result = await _monitor.RegisterResourceAsync(new() { Type = "t:m:T", Name = "n", AcceptSecrets = false, AcceptResources = false });

        Assert.Equal(new PropertyMap([new("arn", "a"), new("ref", "i")]), result.Outputs);
    }

    [Fact]
    public async Task Passes_the_engine_s_refusal_on()
    {
        _engine.Register = _ => throw new RpcException(StatusCode.InvalidArgument, "no");

        var error = await Assert.ThrowsAsync<RpcException>(() => _monitor.RegisterResourceAsync(new() { Type = "t:m:T", Name = "n" }));

        Assert.Equal((StatusCode.InvalidArgument, "no"), (error.StatusCode, error.Detail));
    }

    [Fact]
    public async Task Blames_the_program_for_what_cannot_be_read()
    {
        var request = new RegisterResourceRequest { CustomTimeouts = new() { Create = "soon" } };

        var error = await Assert.ThrowsAsync<RpcException>(() => _channel.CallAsync(MonitorMethods.RegisterResource, request));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal("duration: expected a number and a unit (h, m, s, ms, us, ns), got 'soon'. Write for example 5m.", error.Detail);
    }

    [Fact]
    public async Task Carries_outputs_reads_invokes_and_calls()
    {
        var map = new PropertyMap([new("x", new SecretValue("y"))]);

        await _monitor.RegisterResourceOutputsAsync(Urn, map);
        var read = await _monitor.ReadResourceAsync(new() { Id = "i", Type = "t:m:T", Name = "n", Properties = map });
        var invoke = await _monitor.InvokeAsync(new() { Token = "f", Args = map });
        var call = await _monitor.CallAsync(new() { Token = "m", Args = map });

        Assert.Equal((Urn, map), _engine.Single<(string, PropertyMap)>());
        Assert.Equal(("urn:n", map), (read.Urn, read.Properties));
        Assert.Equal(map, invoke.Return);
        Assert.Equal(map, call.Return);
        Assert.Equal(("i", "f", "m"), (_engine.Single<ResourceRead>().Id, _engine.Single<FunctionInvoke>().Token, _engine.Single<MethodCall>().Token));
    }

    [Fact]
    public async Task Carries_packages_transforms_hooks_and_the_end()
    {
        var callback = new CallbackReference("127.0.0.1:1", "t");

        Assert.Equal("ref-p", await _monitor.RegisterPackageAsync(new("p", "1.0.0", "", [], null, null)));
        await _monitor.RegisterStackTransformAsync(callback);
        await _monitor.RegisterStackInvokeTransformAsync(callback);
        await _monitor.RegisterResourceHookAsync(new("hook", callback, OnDryRun: true, IgnoreErrors: false));
        await _monitor.RegisterErrorHookAsync("error", callback);
        await _monitor.SignalAndWaitForShutdownAsync();

        Assert.Equal([("transform", callback), ("invoke transform", callback), ("error", callback)], _engine.Records.OfType<(string, CallbackReference)>());
        Assert.Equal(new("hook", callback, true, false), _engine.Single<HookRegistration>());
        Assert.Equal("shutdown", _engine.Single<string>());
    }

    [Fact]
    public async Task Describes_the_deployment()
    {
        var info = await _channel.CallAsync(MonitorMethods.GetDeploymentInfo, new Empty());

        Assert.Equal(
            DeploymentInfo.Parser.ParseJson("""{ "project": "proj", "stack": "dev", "organization": "organization", "config": { "aws:region": "eu-west-1", "proj:token": "not-a-secret" }, "configSecretKeys": [ "proj:token" ], "dryRun": true, "parallel": 16, "supportedFeatures": [ "RESOURCE_MONITOR_FEATURE_SECRETS", "RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES", "RESOURCE_MONITOR_FEATURE_ALIAS_SPECS" ] }"""),
            info);
    }

    [Fact]
    public async Task Logs_and_remembers_the_root_and_checks_the_version()
    {
        using var log = new GrpcEngineLog(_server.Address);
        var entry = new LogEntry(LogSeverity.Warning, "m", Urn, 3, Ephemeral: true);

        await log.LogAsync(entry);
        await log.RequirePulumiVersionAsync(">=3.0.0");
        await _channel.CallAsync(EngineMethods.SetRootResource, new() { Urn = Urn });

        Assert.Equal(entry, _engine.Single<LogEntry>());
        Assert.Equal(">=3.0.0", _engine.Single<string>());
        Assert.Equal(Urn, (await _channel.CallAsync(EngineMethods.GetRootResource, new())).Urn);
        var error = await Assert.ThrowsAsync<RpcException>(() => log.RequirePulumiVersionAsync(">=4.0.0"));
        Assert.Equal((StatusCode.FailedPrecondition, "too old"), (error.StatusCode, error.Detail));
    }
}
