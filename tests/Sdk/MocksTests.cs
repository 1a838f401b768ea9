using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class MocksTests
{
    [Fact]
    public async Task Gives_the_state_of_the_mocks_as_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new Recorder(), new(), () =>
        {
            var first = new Box("first", new() { Text = "hello" });
            var second = new Box("second", new() { Text = first.Text });
            return new Dictionary<string, object?> { ["text"] = second.Text };
        });

        Assert.Equal(["first", "second"], resources.Select(r => r.GetResourceName()));
        Assert.Equal("hello", await OutputUtilities.GetValueAsync((Output<string>)outputs["text"]!));
    }

    [Fact]
    public async Task Pretends_to_be_a_preview_by_default()
    {
        bool? isPreview = null;
        var resources = await Deployment.TestAsync(new Recorder(), new(), () =>
        {
            isPreview = Deployment.Instance.IsDryRun;
            _ = new Box("box");
        });

        var box = (Box)Assert.Single(resources);
        Assert.True(isPreview);
        Assert.False(await OutputUtilities.GetIsKnownAsync(box.Text));
        Assert.Equal("box-id", await OutputUtilities.GetValueAsync(box.Id));
    }

    [Fact]
    public async Task A_missing_output_is_the_default_outside_of_a_preview()
    {
        var resources = await Deployment.TestAsync(new Recorder(), new() { IsPreview = false }, () => { _ = new Box("box"); });

        var box = (Box)Assert.Single(resources);
        Assert.True(await OutputUtilities.GetIsKnownAsync(box.Text));
        Assert.Null(await OutputUtilities.GetValueAsync(box.Text));
    }

    [Fact]
    public async Task Has_names_by_default()
    {
        var names = "";
        await Deployment.TestAsync(new EmptyMocks(), new(), () =>
        {
            var instance = Deployment.Instance;
            names = $"{instance.OrganizationName}/{instance.ProjectName}/{instance.StackName}";
        });

        Assert.Equal("organization/project/stack", names);
    }

    [Fact]
    public async Task Shows_inputs_in_the_clear_without_unknowns()
    {
        var mocks = new Recorder();
        var resources = await Deployment.TestAsync(mocks, new(), () =>
        {
            _ = new Box("box", new()
            {
                Text = Output.CreateSecret("s"),
                Count = OutputUtilities.CreateUnknown(1),
                Labels = { "a", "b" },
                Tags = { { "k", Output.CreateSecret("v") } },
            });
        });

        var args = Assert.Single(mocks.Resources);
        Assert.Equal(("test:index:Box", "box", "", ""), (args.Type, args.Name, args.Id, args.Provider));
        Assert.Equal(["labels", "tags", "text"], args.Inputs.Keys.Order());
        Assert.Equal("s", args.Inputs["text"]);
        Assert.Equal("v", ((ImmutableDictionary<string, object>)args.Inputs["tags"])["k"]);
        Assert.False(await Output.IsSecretAsync(((Box)resources[0]).Text));
    }

    [Fact]
    public async Task Components_are_mocked_too_but_not_the_stack()
    {
        var mocks = new Recorder();
        var resources = await Deployment.TestAsync(mocks, new(), () => { _ = new Group("c", g => _ = new Box("r", new(), new() { Parent = g })); });

        Assert.Equal(["c", "r"], mocks.Resources.Select(r => r.Name!));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::c", await OutputUtilities.GetValueAsync(resources[0].Urn));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Box::r", await OutputUtilities.GetValueAsync(resources[1].Urn));
    }

    [Fact]
    public async Task Sees_the_outputs_of_components()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, new(), () => { _ = new Group("c", g => g.Summary = Output.Create("done")); });

        var request = mocks.Outputs.Single(o => o.Urn.EndsWith("::c", StringComparison.Ordinal));
        Assert.Equal("done", await OutputUtilities.GetValueAsync(request.Outputs["summary"]));
    }

    [Fact]
    public async Task Reads_and_imports_have_an_id()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, new(), () =>
        {
            _ = new Box("read", new(), new() { Id = "r-1" });
            _ = new Box("imported", new(), new() { ImportId = "i-1" });
        });

        Assert.Equal(["r-1", "i-1"], mocks.Resources.Select(r => r.Id!));
    }

    [Fact]
    public async Task Without_an_id_the_import_id_counts()
    {
        var resources = await Deployment.TestAsync(new EmptyMocks(), new(), () => { _ = new Box("box", new(), new() { ImportId = "i-1" }); });

        Assert.Equal("i-1", await OutputUtilities.GetValueAsync(((Box)resources[0]).Id));
    }

    [Fact]
    public async Task Functions_and_methods_are_mocked_alike()
    {
        var mocks = new Recorder();
        var seen = new List<string>();
        await Deployment.TestAsync(mocks, new(), async () =>
        {
            var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1));
            seen.Add($"{(await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>("t:m:f", args))["a"]}");
            Deployment.Instance.Call("t:m:R/g", CallArgs.Empty, new Box("self"));
        });

        Assert.Equal(["1"], seen);
        Assert.Equal(["t:m:f", "t:m:R/g"], mocks.Calls.Select(c => c.Token!));
    }

    [Fact]
    public async Task The_stack_class_comes_first()
    {
        var resources = await Deployment.TestAsync<BoxStack>(new Recorder());

        Assert.Equal(["project-stack", "box"], resources.Select(r => r.GetResourceName()));
        Assert.Equal("t", await OutputUtilities.GetValueAsync(((BoxStack)resources[0]).Text!));
    }

    [Fact]
    public async Task A_stack_class_can_have_services()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<BoxStack>(new Recorder(), new Services());

        Assert.IsType<BoxStack>(resources[0]);
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestWithServiceProviderAsync<ForgetfulStack>(new Recorder(), new Services()));
        Assert.Contains(
            "serviceProvider: expected a service of type SecurityPlatform.Tests.Sdk.MocksTests+ForgetfulStack, got none. Add it to the services.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_of_the_stack_needs_a_value()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new Recorder()));

        Assert.Equal("Output(s) 'Text' have no value assigned. [Output] properties of a Stack must be assigned in its constructor.", error.Message);
    }

    [Fact]
    public async Task An_output_of_the_stack_must_be_an_output()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<PlainStack>(new Recorder()));

        Assert.Equal("Output(s) 'Text' have incorrect type: [Output] properties must be of type Output<T>.", error.Message);
    }

    [Fact]
    public async Task One_error_is_thrown_as_it_was_told()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Recorder(), new(), () => Log.Error("bad")));

        Assert.Equal("bad", error.Message);
    }

    [Fact]
    public async Task Several_errors_are_thrown_together()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(new Recorder(), new(), () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        Assert.Equal(["first", "second"], error.InnerExceptions.Select(e => Assert.IsType<RunException>(e).Message));
    }

    [Fact]
    public async Task An_exception_of_a_mock_fails_the_test()
    {
        var mocks = new Recorder { OnResource = _ => throw new InvalidOperationException("mock") };
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(mocks, new(), () => { _ = new Box("box"); }));

        Assert.StartsWith("Running program '", error.Message, StringComparison.Ordinal);
        Assert.Contains("failed with an unhandled exception:", error.Message, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: mock", error.Message, StringComparison.Ordinal);
    }

    sealed class Recorder : IMocks
    {
        public List<MockResourceArgs> Resources { get; } = [];

        public List<MockCallArgs> Calls { get; } = [];

        public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

        public Func<MockResourceArgs, object> OnResource { get; init; } = args => args.Inputs;

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Add(args);
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", OnResource(args)));
        }

        public Task<object> CallAsync(MockCallArgs args)
        {
            Calls.Add(args);
            return Task.FromResult<object>(args.Args);
        }

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Add(args);
            return Task.CompletedTask;
        }
    }

    sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(BoxStack) ? new BoxStack() : null;
    }

    sealed class BoxStack : Stack
    {
        public BoxStack() => Text = new Box("box", new() { Text = "t" }).Text;

        [Output]
        public Output<string>? Text { get; set; }
    }

    sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string>? Text { get; set; }
    }

    sealed class PlainStack : Stack
    {
        [Output]
        public string Text { get; set; } = "t";
    }
}
