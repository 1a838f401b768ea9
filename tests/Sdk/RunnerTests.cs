using Pulumi;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Sdk;

public sealed class RunnerTests
{
    [Fact]
    public async Task A_mistake_is_told_as_its_message()
    {
        var run = new SdkRun();
        var result = await run.Execute(() => throw new RunException("wrong region"));

        Assert.Equal((32, "wrong region"), (result.ExitCode, Assert.Single(run.Log.Entries).Message));
        Assert.Equal(0, run.Monitor.Shutdowns);
    }

    [Fact]
    public async Task An_unexpected_exception_is_told_with_its_stack()
    {
        var run = new SdkRun();
        var result = await run.Execute(() => throw new InvalidOperationException("oops"));

        Assert.Equal(32, result.ExitCode);
        var message = Assert.Single(run.Log.Entries).Message;
        Assert.StartsWith("Running program '", message, StringComparison.Ordinal);
        Assert.Contains($"' failed with an unhandled exception:{Environment.NewLine}System.InvalidOperationException: oops", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_resource_exception_names_its_resource(bool hidesStack)
    {
        var run = new SdkRun();
        var result = await run.Execute(() => throw new ResourceException("bad", new Box("box"), hidesStack));

        var entry = Assert.Single(run.Log.Entries);
        Assert.Equal((32, "urn:pulumi:dev::shop::test:index:Box::box"), (result.ExitCode, entry.Urn));
        Assert.Equal(hidesStack, entry.Message == "bad");
    }

    [Fact]
    public async Task A_logged_error_fails_without_bailing_out()
    {
        var run = new SdkRun();
        var result = await run.Execute(() => Log.Error("bad"));

        Assert.Equal((1, LogSeverity.Error), (result.ExitCode, Assert.Single(run.Log.Entries).Severity));
        Assert.Equal(["bad"], result.Errors);
    }

    [Fact]
    public async Task An_exception_inside_apply_fails_the_program()
    {
        var run = new SdkRun { Monitor = new() { IsAsynchronous = true } };
        var result = await run.Execute(() => new Box("box", new() { Text = "t" }).Text.Apply(_ => Fail()).Apply(x => x));

        Assert.Equal((32, "apply"), (result.ExitCode, Assert.Single(run.Log.Entries).Message));
    }

    [Fact]
    public async Task All_errors_are_told_each_once()
    {
        var run = new SdkRun();
        var result = await run.Execute(() =>
        {
            var bad = Output.Create(1).Apply(_ => Fail());
            _ = new Box("first", new() { Text = bad });
            _ = new Box("second", new() { Text = bad });
            Output.Create(1).Apply(_ => Fail("other"));
        });

        Assert.Equal(32, result.ExitCode);
        Assert.Equal(["apply", "other"], result.Errors);
        Assert.Single(run.Monitor.Registrations);
    }

    [Fact]
    public async Task A_refused_registration_fails_the_program()
    {
        var run = new SdkRun
        {
            Monitor = new()
            {
                OnRegister = (r, result) => r.Custom ? throw new RpcException(StatusCode.InvalidArgument, "bad input") : result,
            },
        };
        var result = await run.Execute(() => _ = new Box("after", new() { Text = new Box("box").Text }));

        Assert.Equal(32, result.ExitCode);
        Assert.Contains("bad input", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_went_away_is_not_told_twice()
    {
        var run = new SdkRun
        {
            Monitor = new()
            {
                OnRegister = (r, result) => r.Custom ? throw new RpcException(StatusCode.Unavailable, "resource monitor shut down") : result,
            },
        };
        var result = await run.Execute(() => _ = new Box("box"));

        Assert.Equal((32, 0), (result.ExitCode, run.Log.Entries.Count));
    }

    [Fact]
    public async Task A_program_that_failed_does_not_wait_for_what_never_comes()
    {
        var result = await new SdkRun().Execute(() =>
        {
            _ = new Box("box", new() { Text = new DeferredOutput<string>().Output });
            throw new RunException("stop");
        });

        Assert.Equal(["stop"], result.Errors);
    }

    [Fact]
    public async Task A_message_about_a_resource_that_never_comes_holds_nothing_up()
    {
        var run = new SdkRun();
        var result = await run.Execute(() =>
        {
            Log.Info("hello", new Box("box", new() { Text = new DeferredOutput<string>().Output }));
            throw new RunException("stop");
        });

        Assert.Equal(32, result.ExitCode);
        Assert.Equal(["hello", "stop"], run.Log.Entries.Select(e => e.Message));
    }

    [Fact]
    public async Task A_failing_log_ends_with_one()
    {
        var run = new SdkRun { Log = new() { OnLog = _ => throw new RpcException(StatusCode.Unknown, "no log") } };

        Assert.Equal(1, (await run.Execute(() => throw new RunException("bad"))).ExitCode);
        Assert.Equal(1, (await run.Execute(() => Log.Info("hello"))).ExitCode);
    }

    [Fact]
    public async Task An_engine_without_shutdown_is_fine() => await new SdkRun
    {
        Monitor = new() { OnShutdown = () => throw new RpcException(StatusCode.Unimplemented, "what?") },
    }.Succeed(() => { });

    [Fact]
    public async Task A_shutdown_that_fails_is_told()
    {
        var run = new SdkRun { Monitor = new() { OnShutdown = () => throw new RpcException(StatusCode.Internal, "lost") } };
        var result = await run.Execute(() => { });

        Assert.Equal(32, result.ExitCode);
        Assert.Contains("lost", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_arrive_in_order_and_name_their_resource()
    {
        var run = new SdkRun { Monitor = new() { IsAsynchronous = true }, Log = new() { OnLog = async e => await Task.Delay(e.Message == "1" ? 20 : 0) } };
        await run.Succeed(() =>
        {
            Log.Info("1", new Box("box"));
            Log.Warn("2", streamId: 7, ephemeral: true);
            Log.Debug("3");
        });

        Assert.Equal(
            [
                new(LogSeverity.Info, "1", "urn:pulumi:dev::shop::test:index:Box::box"),
                new(LogSeverity.Warning, "2", "", 7, true),
                new(LogSeverity.Debug, "3"),
            ],
            run.Log.Entries);
    }

    [Fact]
    public async Task Waits_for_outputs_that_nobody_awaits()
    {
        var isDone = false;
        await SdkRun.Of(() => Output.Create(Task.Delay(30).ContinueWith(_ => 1, TaskScheduler.Default)).Apply(_ => isDone = true));

        Assert.True(isDone);
    }

    [Fact]
    public async Task Tells_the_program_where_it_runs()
    {
        var seen = "";
        await new SdkRun { IsPreview = true }.Succeed(() =>
        {
            var instance = Deployment.Instance;
            seen = $"{instance.OrganizationName} {instance.ProjectName} {instance.StackName} {instance.RootDirectory} {instance.IsDryRun}";
        });

        Assert.Equal("acme shop dev /shop True", seen);
    }

    [Fact]
    public async Task Checks_the_version_of_the_engine()
    {
        var run = await new SdkRun().Succeed(() => Deployment.RequirePulumiVersionAsync(">=3.0.0"));

        Assert.Equal([">=3.0.0"], run.Log.VersionRanges);
    }

    [Fact]
    public async Task Many_programs_run_side_by_side()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            var run = new SdkRun { Monitor = new() { IsAsynchronous = i % 2 == 0 }, Config = new() { ["shop:i"] = $"{i}" } };
            return await run.Succeed(() => new Box("box", new() { Text = new Config().Require("i") }).Text
                .Apply(t => new Box($"box-{t}", new() { Text = new Config().Require("i") }).Text));
        })));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}"), runs.Select((run, i) => run.Input($"box-{i}", "text")!.ToString()));
    }

    [Fact]
    public async Task The_deployment_ends_with_the_run()
    {
        await SdkRun.Of(() => { });

        var error = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", error.Message);
    }

    static string Fail(string message = "apply") => throw new RunException(message);
}
