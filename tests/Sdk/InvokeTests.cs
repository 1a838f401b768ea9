using Pulumi;
using Pulumi.Rpc;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class InvokeTests
{
    const string Token = "test:index:getBox";

    [Fact]
    public async Task The_output_form_waits_for_arguments_and_keeps_their_origin()
    {
        Output<Found>? result = null;
        var run = await SdkRun.Of(() =>
        {
            var box = new Box("box", new() { Text = "t" });
            result = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = box.Text }, new InvokeOptions { Version = "1.0.0" });
        });

        var invoke = Assert.Single(run.Monitor.Invokes);
        Assert.Equal((Token, "1.0.0", new PropertyMap([new("name", "t")])), (invoke.Token, invoke.Version, invoke.Args));
        Assert.Equal("t", (await OutputUtilities.GetValueAsync(result!)).Name);
        Assert.Equal(["box"], (await OutputUtilities.GetDependenciesAsync(result!)).Select(r => r.GetResourceName()));
    }

    [Fact]
    public async Task The_output_form_calls_nothing_while_an_argument_is_unknown()
    {
        Output<Found>? result = null;
        var run = await SdkRun.Preview(() =>
            result = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = OutputUtilities.CreateUnknown("x") }));

        Assert.Empty(run.Monitor.Invokes);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result!));
    }

    [Fact]
    public async Task The_output_form_calls_nothing_while_a_dependency_does_not_exist()
    {
        Output<Found>? result = null;
        var run = await SdkRun.Preview(() => result = Deployment.Instance.Invoke<Found>(
            Token, new FindArgs { Name = "x" }, new InvokeOutputOptions { DependsOn = new Box("box") }));

        Assert.Empty(run.Monitor.Invokes);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result!));
    }

    [Fact]
    public async Task The_output_form_depends_on_what_it_was_told_to_wait_for()
    {
        Output<Found>? result = null;
        var run = await SdkRun.Of(() => result = Deployment.Instance.Invoke<Found>(
            Token, new FindArgs { Name = "x" }, new InvokeOutputOptions { DependsOn = new Group("group", g => _ = new Box("box", new(), new() { Parent = g })) }));

        Assert.Single(run.Monitor.Invokes);
        Assert.Contains("box", (await OutputUtilities.GetDependenciesAsync(result!)).Select(r => r.GetResourceName()));
    }

    [Fact]
    public async Task The_task_form_always_calls()
    {
        var run = await SdkRun.Of(() => _ = Deployment.Instance.InvokeAsync(Token, new FindArgs { Name = OutputUtilities.CreateUnknown("x") }));

        Assert.Equal(new PropertyMap([new("name", PropertyValue.Unknown)]), Assert.Single(run.Monitor.Invokes).Args);
    }

    [Fact]
    public async Task The_task_form_gives_the_value()
    {
        Found? found = null;
        await new SdkRun().Succeed(async () => found = await Deployment.Instance.InvokeAsync<Found>(Token, new FindArgs { Name = "x" }));

        Assert.Equal("x", found!.Name);
    }

    [Fact]
    public async Task A_single_value_can_be_returned()
    {
        string? value = null;
        await new SdkRun().Succeed(async () =>
            value = await Deployment.Instance.InvokeSingleAsync<string>(Token, new FindArgs { Name = "x" }));

        Assert.Equal("x", value);
    }

    [Fact]
    public async Task A_secret_answer_makes_the_result_secret()
    {
        Output<Found>? result = null;
        await new SdkRun { Monitor = new() { OnInvoke = _ => new(new([new("name", new SecretValue("s"))]), []) } }.Succeed(() =>
            result = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = "x" }));

        Assert.True(await Output.IsSecretAsync(result!));
    }

    [Fact]
    public async Task Uses_the_provider_of_the_options_or_of_the_parent()
    {
        var run = await SdkRun.Of(() =>
        {
            var provider = new ProviderResource("test", "prov", ResourceArgs.Empty, null);
            var group = new Group("group", options: new() { Provider = provider });
            Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = "1" }, new InvokeOptions { Provider = provider });
            Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = "2" }, new InvokeOptions { Parent = group });
            Deployment.Instance.Invoke<Found>("other:index:f", new FindArgs { Name = "3" }, new InvokeOptions { Parent = group });
        });

        const string Reference = "urn:pulumi:dev::shop::pulumi:providers:test::prov::prov-id";
        Assert.Equal([Reference, Reference, ""], run.Monitor.Invokes.Select(i => i.Provider));
    }

    [Fact]
    public async Task Failures_of_the_provider_fail_the_program()
    {
        var result = await new SdkRun { Monitor = new() { OnInvoke = _ => new(PropertyMap.Empty, [new("name", "is bad"), new("", "go away")]) } }
            .Execute(() => Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = "x" }));

        Assert.Equal(32, result.ExitCode);
        Assert.Equal("Invoke of 'test:index:getBox' failed: is bad (name); go away", result.Exception!.Message);
    }

    [Fact]
    public async Task A_method_gets_its_resource_and_output_values()
    {
        Output<Found>? result = null;
        var run = await SdkRun.Of(() =>
        {
            var box = new Box("box", new() { Text = "t" });
            result = Deployment.Instance.Call<Found>("test:index:Box/find", new FindCallArgs { Name = box.Text }, box);
        });

        const string Urn = "urn:pulumi:dev::shop::test:index:Box::box";
        var call = Assert.Single(run.Monitor.Calls);
        Assert.Equal(new ResourceReferenceValue(Urn, "box-id"), call.Args["__self__"]);
        Assert.Equal(new OutputValue("t", false, [Urn]), call.Args["name"]);
        Assert.Equal([Urn], call.ArgDependencies["name"].AsEnumerable());
        Assert.Equal("t", (await OutputUtilities.GetValueAsync(result!)).Name);
        Assert.Equal(["box"], (await OutputUtilities.GetDependenciesAsync(result!)).Select(r => r.GetResourceName()).Where(n => n.Length > 0));
    }

    [Fact]
    public async Task A_parameterized_package_is_registered_once()
    {
        var request = new RegisterPackageRequest("base", "1.0.0", null, null, new("made", "2.0.0", [1]));
        var run = await SdkRun.Of(() =>
        {
            _ = new CustomResource("made:index:R", "r", ResourceArgs.Empty, null, request);
            Deployment.Instance.Invoke<Found>("made:index:f", new FindArgs { Name = "x" }, (InvokeOptions?)null, request);
        });

        var package = Assert.Single(run.Monitor.Packages);
        Assert.Equal(("base", "1.0.0", "made", "2.0.0"), (package.Name, package.Version, package.Parameterization!.Name, package.Parameterization.Version));
        Assert.Equal("ref-base", run.Monitor["r"].PackageReference);
        Assert.Equal("ref-base", Assert.Single(run.Monitor.Invokes).PackageReference);
    }

    sealed class FindArgs : InvokeArgs
    {
        [Input("name", required: true)]
        public Input<string> Name { get; set; } = null!;
    }

    sealed class FindCallArgs : CallArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    [OutputType]
    sealed class Found
    {
        public readonly string Name;

        [OutputConstructor]
        Found(string name) => Name = name;
    }
}
