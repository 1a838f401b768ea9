using Google.Protobuf;
using Pulumi;
using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace SecurityPlatform.Tests.Sdk;

public sealed class TransformTests
{
    [Fact]
    public async Task Transformations_run_own_first_then_those_of_the_parents()
    {
        var run = await SdkRun.Of(() =>
        {
            var group = new Group("group", options: new() { ResourceTransformations = { Append("-group") } });
            _ = new Box("box", new() { Text = "x" }, new() { Parent = group, ResourceTransformations = { Append("-own") } });
        });

        Assert.Equal("x-own-group", run.Input("box", "text"));
    }

    [Fact]
    public async Task Transformations_may_change_options_but_leave_those_of_the_caller()
    {
        var options = new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    args.Options.Protect = true;
                    args.Options.IgnoreChanges.Add("text");
                    return new(args.Args, args.Options);
                },
            },
        };
        var run = await SdkRun.Of(() => _ = new Box("box", new(), options));

        Assert.True(run.Monitor["box"].Protect);
        Assert.Equal("text", Assert.Single(run.Monitor["box"].IgnoreChanges));
        Assert.Null(options.Protect);
        Assert.Empty(options.IgnoreChanges);
    }

    [Fact]
    public async Task Transformations_may_not_change_the_parent()
    {
        var result = await new SdkRun().Execute(() =>
        {
            var other = new Group("other");
            _ = new Box("box", new(), new() { ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = other }) } });
        });

        Assert.Equal(
            "box.Parent: expected the parent to stay, got another one from a resource transformation. Set the parent where the resource is created.",
            Assert.IsType<ArgumentException>(result.Exception).Message);
    }

    [Fact]
    public async Task A_transform_is_called_by_the_engine()
    {
        Proto.TransformResponse? response = null;
        await WithCallbacks(
            (monitor, program) => monitor.OnRegister = (r, result) => r.Name == "box" ? program(r, result) : result,
            async (callbacks, registration) => response = Proto.TransformResponse.Parser.ParseFrom((await callbacks.InvokeAsync(
                Assert.Single(registration.Transforms),
                new Proto.TransformRequest
                {
                    Name = "box",
                    Type = "test:index:Box",
                    Custom = true,
                    Properties = PropertyMarshaller.ToStruct(new([new("text", new SecretValue("s")), new("count", 1)])),
                    Options = new() { Version = "1.0.0", IgnoreChanges = { "a" }, DependsOn = { "urn:pulumi:dev::shop::test:index:Box::other" } },
                }.ToByteArray())).Span),
            () => _ = new Box("box", new(), new()
            {
                ResourceTransforms =
                {
                    (args, _) =>
                    {
                        args.Options.Protect = true;
                        var text = ((Output<object?>)args.Args["text"]!).Apply(t => $"{t}!");
                        return Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("text", text), args.Options));
                    },
                },
            }));

        var properties = PropertyMarshaller.FromStruct(response!.Properties);
        Assert.Equal(1, properties["count"]);
        Assert.Equal(new OutputValue("s!", true, []), properties["text"]);
        Assert.True(response.Options.Protect);
        Assert.Equal(("1.0.0", "a", "urn:pulumi:dev::shop::test:index:Box::other"), (response.Options.Version, response.Options.IgnoreChanges[0], response.Options.DependsOn[0]));
    }

    [Fact]
    public async Task Transforms_of_the_stack_are_registered_with_the_engine()
    {
        var monitor = new FakeMonitor();
        await new SdkRun { Monitor = monitor }.Succeed(() => _ = new Stack(new()
        {
            ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
            ResourceTransformations = { args => null },
        }));

        Assert.Single(monitor.StackTransforms);
    }

    [Fact]
    public async Task A_transform_that_gives_nothing_leaves_everything()
    {
        Proto.TransformResponse? response = null;
        await WithCallbacks(
            (monitor, program) => monitor.OnRegister = (r, result) => r.Name == "box" ? program(r, result) : result,
            async (callbacks, registration) => response = Proto.TransformResponse.Parser.ParseFrom((await callbacks.InvokeAsync(
                Assert.Single(registration.Transforms), new Proto.TransformRequest { Custom = true }.ToByteArray())).Span),
            () => _ = new Box("box", new(), new() { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } }));

        Assert.Equal(new(), response);
    }

    [Fact]
    public async Task Transforms_need_an_engine_that_has_them()
    {
        var result = await new SdkRun { Monitor = new() { Unsupported = { "transforms" } } }.Execute(() => _ = new Box(
            "box", new(), new() { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } }));

        Assert.Equal(["The Pulumi CLI does not support transforms. Please update the Pulumi CLI."], result.Errors);
    }

    [Fact]
    public async Task An_invoke_transform_is_called_by_the_engine()
    {
        Proto.TransformInvokeResponse? response = null;
        using var callbacks = new CallbackClient();
        var run = new SdkRun();
        await run.Succeed(async () =>
        {
            Deployment.Instance.RegisterInvokeTransform((args, _) => Task.FromResult<InvokeTransformResult?>(
                new(args.Args.Add("token", args.Token), new() { Version = "2.0.0" })));
            while (run.Monitor.InvokeTransforms.IsEmpty)
            {
                await Task.Delay(5);
            }

            var request = new Proto.TransformInvokeRequest { Token = "t:m:f", Args = PropertyMarshaller.ToStruct(new([new("a", 1)])) };
            response = Proto.TransformInvokeResponse.Parser.ParseFrom(
                (await callbacks.InvokeAsync(run.Monitor.InvokeTransforms.Single(), request.ToByteArray())).Span);
        });

        Assert.Equal(new PropertyMap([new("a", 1), new("token", "t:m:f")]), PropertyMarshaller.FromStruct(response!.Args));
        Assert.Equal("2.0.0", response.Options.Version);
    }

    [Fact]
    public async Task A_hook_is_registered_before_its_resource_and_runs_when_the_engine_says()
    {
        var seen = "";
        Proto.ResourceHookResponse? response = null;
        using var callbacks = new CallbackClient();
        var run = new SdkRun();
        run.Monitor.OnShutdown = async () => response = Proto.ResourceHookResponse.Parser.ParseFrom((await callbacks.InvokeAsync(
            run.Monitor.Hooks.Single().Callback,
            new Proto.ResourceHookRequest { Urn = "urn:x", Name = "box", NewInputs = PropertyMarshaller.ToStruct(new([new("a", "b")])) }.ToByteArray())).Span);
        await run.Succeed(() =>
        {
            var hook = new ResourceHook("notify", (args, _) =>
            {
                seen = $"{args.Urn} {args.Name} {args.NewInputs!["a"]} {args.OldInputs is null}";
                throw new InvalidOperationException("no");
            }, new() { OnDryRun = true });
            _ = new Box("box", new(), new() { Hooks = new() { BeforeCreate = { hook } } });
        });

        Assert.Equal(("notify", true, false), (run.Monitor.Hooks.Single().Name, run.Monitor.Hooks.Single().OnDryRun, run.Monitor.Hooks.Single().IgnoreErrors));
        Assert.Equal("notify", Assert.Single(run.Monitor["box"].Hooks.BeforeCreate));
        Assert.Equal("urn:x box b True", seen);
        Assert.Equal("no", response!.Error);
    }

    [Fact]
    public async Task An_error_hook_decides_whether_to_try_again()
    {
        Proto.ErrorHookResponse? response = null;
        using var callbacks = new CallbackClient();
        var run = new SdkRun();
        run.Monitor.OnShutdown = async () => response = Proto.ErrorHookResponse.Parser.ParseFrom((await callbacks.InvokeAsync(
            run.Monitor.ErrorHooks.Single().Callback, new Proto.ErrorHookRequest { FailedOperation = "create", Errors = { "e" } }.ToByteArray())).Span);
        await run.Succeed(() =>
        {
            var hook = new ErrorHook("retry", (args, _) => Task.FromResult(args is { FailedOperation: "create", Errors: ["e"] }));
            _ = new Box("box", new(), new() { Hooks = new() { OnError = { hook } } });
        });

        Assert.Equal("retry", Assert.Single(run.Monitor["box"].Hooks.OnError));
        Assert.True(response!.Retry);
    }

    static ResourceTransformation Append(string suffix) => args =>
    {
        if (args.Args is not BoxArgs box)
        {
            return null;
        }

        return new(new BoxArgs { Text = box.Text.Apply(text => text + suffix) }, args.Options);
    };

    static async Task WithCallbacks(
        Action<FakeMonitor, Func<ResourceRegistration, RegisterResourceResult, RegisterResourceResult>> connect,
        Func<CallbackClient, ResourceRegistration, Task> call,
        Action program)
    {
        using var callbacks = new CallbackClient();
        var run = new SdkRun();
        ResourceRegistration? registered = null;
        connect(run.Monitor, (registration, result) =>
        {
            registered = registration;
            return result;
        });
        run.Monitor.OnShutdown = () => call(callbacks, registered!);
        await run.Succeed(program);
    }
}
