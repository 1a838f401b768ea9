using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using LogSeverity = Pulumi.Rpc.LogSeverity;
using StatusCode = Pulumi.Rpc.StatusCode;

namespace SecurityPlatform.Tests.Rpc;

public sealed class GrpcResourceMonitorCallTests
{
    const string Urn = "urn:pulumi:dev::proj::t:m:T::n";

    static readonly FunctionInvoke Invoke = new()
    {
        Token = "aws:index/getRegion:getRegion",
        Args = new([new("a", new ResourceReferenceValue(Urn, "i"))]),
        Provider = "urn:p::id",
        Version = "7.48.0",
        PluginDownloadUrl = "https://example.com",
        PackageReference = "ref",
        DependsOn = [Urn],
        Parent = Urn,
    };

    [Fact]
    public async Task Sends_every_field_of_an_invoke()
    {
        var info = new DeploymentInfo { SupportedFeatures = { ResourceMonitorFeature.InvokeDependsOn, ResourceMonitorFeature.InvokeParent } };
        await using var server = await new RecordingMonitor { Info = info }.StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        await monitor.InvokeAsync(Invoke);

        Assert.Equal(
            $$"""{ "tok": "aws:index/getRegion:getRegion", "args": { "a": { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{Urn}}", "id": "i" } }, "provider": "urn:p::id", "version": "7.48.0", "acceptResources": true, "pluginDownloadURL": "https://example.com", "packageRef": "ref", "dependsOn": [ "{{Urn}}" ], "parent": "{{Urn}}" }""",
            server.Single<ResourceInvokeRequest>().ToString());
    }

    [Fact]
    public async Task Sends_no_dependencies_to_engines_that_would_not_read_them()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        await monitor.InvokeAsync(Invoke);

        var sent = server.Single<ResourceInvokeRequest>();
        Assert.Equal((0, ""), (sent.DependsOn.Count, sent.Parent));
    }

    [Fact]
    public async Task Reads_result_and_failures_of_an_invoke()
    {
        var answer = new ResourceInvokeResponse
        {
            Return = PropertyMarshaller.ToStruct(new([new("name", "eu-west-1")])),
            Failures = { new CheckFailure { Property = "p", Reason = "r" } },
            Unknown = true,
        };
        await using var server = await new RecordingMonitor { InvokeResponse = answer }.StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        var result = await monitor.InvokeAsync(Invoke);

        Assert.Equal(new PropertyMap([new("name", "eu-west-1")]), result.Return);
        Assert.Equal(new("p", "r"), Assert.Single(result.Failures));
        Assert.True(result.Unknown);
    }

    [Fact]
    public async Task Carries_a_method_call_there_and_back()
    {
        var answer = new CallResponse
        {
            Return = PropertyMarshaller.ToStruct(new([new("out", 1.0)])),
            ReturnDependencies = { ["out"] = new() { Urns = { Urn } } },
            Failures = { new CheckFailure { Property = "p", Reason = "r" } },
        };
        await using var server = await new RecordingMonitor { CallResponse = answer }.StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        var result = await monitor.CallAsync(new()
        {
            Token = "m",
            Args = new([new("__self__", new OutputValue("v", isSecret: true, []))]),
            ArgDependencies = PropertyDependencies.Empty.With("__self__", [Urn]),
            Provider = "urn:p::id",
            Version = "1.0.0",
            PluginDownloadUrl = "https://example.com",
            PackageReference = "ref",
        });

        Assert.Equal(
            $$"""{ "tok": "m", "args": { "__self__": { "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "v", "secret": true } }, "argDependencies": { "__self__": { "urns": [ "{{Urn}}" ] } }, "provider": "urn:p::id", "version": "1.0.0", "pluginDownloadURL": "https://example.com", "packageRef": "ref" }""",
            server.Single<ResourceCallRequest>().ToString());
        Assert.Equal(new PropertyMap([new("out", 1.0)]), result.Return);
        Assert.Equal(Urn, Assert.Single(result.ReturnDependencies["out"]));
        Assert.Equal(new("p", "r"), Assert.Single(result.Failures));
    }

    [Fact]
    public async Task Declares_packages_transforms_and_hooks()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);
        var callback = new CallbackReference("127.0.0.1:1", "t");
        var checksums = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("linux-amd64", new byte[] { 1 });

        Assert.Equal("package-ref", await monitor.RegisterPackageAsync(
            new("n", "1.0.0", "https://example.com", checksums, new("p", "2.0.0", new byte[] { 2 }), null)));
        await monitor.RegisterStackTransformAsync(callback);
        await monitor.RegisterResourceHookAsync(new("hook", callback, OnDryRun: true, IgnoreErrors: true));
        await monitor.RegisterErrorHookAsync("error", callback);

        Assert.Equal(
            """{ "name": "n", "version": "1.0.0", "downloadUrl": "https://example.com", "checksums": { "linux-amd64": "AQ==" }, "parameterization": { "name": "p", "version": "2.0.0", "value": "Ag==" } }""",
            server.Single<RegisterPackageRequest>().ToString());
        Assert.Equal(new Callback { Target = "127.0.0.1:1", Token = "t" }, server.Single<Callback>());
        Assert.Equal(
            """{ "name": "hook", "callback": { "target": "127.0.0.1:1", "token": "t" }, "onDryRun": true, "ignoreErrors": true }""",
            server.Single<RegisterResourceHookRequest>().ToString());
        Assert.Equal(
            """{ "name": "error", "callback": { "target": "127.0.0.1:1", "token": "t" } }""",
            server.Single<RegisterErrorHookRequest>().ToString());
    }

    [Fact]
    public async Task Ends_quietly_on_engines_that_know_no_shutdown_signal()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        await monitor.SignalAndWaitForShutdownAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => monitor.RegisterStackInvokeTransformAsync(new("t", "t")));
        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }

    [Fact]
    public async Task Logs_in_order_with_every_field()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var log = new GrpcEngineLog(server.Address);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => log.LogAsync(new(LogSeverity.Debug, $"{i}"))));
        await log.LogAsync(new(LogSeverity.Error, "bad", Urn, StreamId: 7, Ephemeral: true));

        var sent = server.All<LogRequest>();
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), sent.Take(200).Select(r => r.Message));
        Assert.Equal($$"""{ "severity": "ERROR", "message": "bad", "urn": "{{Urn}}", "streamId": 7, "ephemeral": true }""", sent[200].ToString());
    }

    [Fact]
    public async Task Requires_a_version_of_the_engine()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var log = new GrpcEngineLog(server.Address);

        await log.RequirePulumiVersionAsync(">=3.0.0");

        Assert.Equal(">=3.0.0", server.Single<RequirePulumiVersionRequest>().PulumiVersionRange);
    }
}
