using Pulumi;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Sdk;

public sealed class RegistrationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Registers_the_stack_first_and_publishes_its_outputs(bool isAsynchronous)
    {
        var run = new SdkRun { Monitor = new() { IsAsynchronous = isAsynchronous } };
        var result = await run.ExecuteWithOutputs(() =>
        {
            var box = new Box("box", new() { Text = "hello" });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>
            {
                ["text"] = box.Text,
                ["none"] = null,
                ["secret"] = Output.CreateSecret("s"),
            });
        });

        Assert.Equal(0, result.ExitCode);
        var stack = run.Monitor.Registrations[0];
        Assert.Equal(("pulumi:pulumi:Stack", "shop-dev", "", false), (stack.Type, stack.Name, stack.Parent, stack.Custom));
        Assert.Equal(PropertyMap.Empty, stack.Inputs);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", run.Monitor["box"].Parent);
        var outputs = Assert.Single(run.Monitor.Outputs);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", outputs.Key);
        Assert.Equal(new PropertyMap([new("text", "hello"), new("secret", new SecretValue("s"))]), outputs.Value);
        Assert.Equal(1, run.Monitor.Shutdowns);
    }

    [Fact]
    public async Task Sends_every_option()
    {
        var run = await SdkRun.Of(() =>
        {
            var other = new Box("other");
            _ = new Box("box", new(), new()
            {
                DependsOn = other,
                Protect = true,
                RetainOnDelete = false,
                DeleteBeforeReplace = true,
                IgnoreChanges = { "a" },
                ReplaceOnChanges = { "b" },
                HideDiffs = { "c" },
                AdditionalSecretOutputs = { "d" },
                ImportId = "imported",
                Version = "1.2.3",
                PluginDownloadURL = "https://example.com",
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5) },
                DeletedWith = other,
                ReplaceWith = other,
                ReplacementTrigger = "now",
                EnvVarMappings = { ["A"] = "B" },
            });
        });

        var box = run.Monitor["box"];
        const string Other = "urn:pulumi:dev::shop::test:index:Box::other";
        Assert.Equal([Other], box.Dependencies.AsEnumerable());
        Assert.Equal((true, false, true), (box.Protect, box.RetainOnDelete, box.DeleteBeforeReplace));
        Assert.Equal(("a", "b", "c", "d"), (box.IgnoreChanges[0], box.ReplaceOnChanges[0], box.HideDiffs[0], box.AdditionalSecretOutputs[0]));
        Assert.Equal(("imported", "1.2.3", "https://example.com"), (box.ImportId, box.Version, box.PluginDownloadUrl));
        Assert.Equal(new OperationTimeouts(TimeSpan.FromMinutes(5), null, null), box.CustomTimeouts);
        Assert.Equal((Other, Other), (box.DeletedWith, Assert.Single(box.ReplaceWith)));
        Assert.Equal("now", box.ReplacementTrigger);
        Assert.Equal("B", box.EnvVarMappings["A"]);
    }

    [Fact]
    public async Task Leaves_options_that_were_not_given_empty()
    {
        var run = await SdkRun.Of(() => _ = new Box("box"));

        var box = run.Monitor["box"];
        var expected = new ResourceRegistration
        {
            Type = "test:index:Box",
            Name = "box",
            Parent = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
            Custom = true,
        };
        Assert.Equal(expected with { PropertyDependencies = box.PropertyDependencies }, box);
        Assert.Empty(box.PropertyDependencies);
    }

    [Fact]
    public async Task Names_the_resources_that_each_property_depends_on()
    {
        var run = await SdkRun.Of(() =>
        {
            var first = new Box("first", new() { Text = "a" });
            var second = new Box("second", new() { Text = "b" });
            _ = new Box("box", new()
            {
                Text = Output.Format($"{first.Text}{second.Text}"),
                Count = 1,
                Labels = { "x", second.Text },
            });
        });

        var box = run.Monitor["box"];
        const string First = "urn:pulumi:dev::shop::test:index:Box::first";
        const string Second = "urn:pulumi:dev::shop::test:index:Box::second";
        Assert.Equal([First, Second], box.Dependencies.AsEnumerable());
        Assert.Equal(["count", "labels", "text"], box.PropertyDependencies.Keys.Order());
        Assert.Empty(box.PropertyDependencies["count"]);
        Assert.Equal([Second], box.PropertyDependencies["labels"].AsEnumerable());
        Assert.Equal([First, Second], box.PropertyDependencies["text"].AsEnumerable());
    }

    [Fact]
    public async Task Depends_on_what_a_component_contains()
    {
        var run = await SdkRun.Of(() =>
        {
            var group = new Group("group", g =>
            {
                var child = new Box("child", new(), new() { Parent = g });
                _ = new Box("grandchild-of-custom", new(), new() { Parent = child });
                _ = new Group("inner", i => _ = new Box("deep", new(), new() { Parent = i }), new() { Parent = g });
            });
            _ = new Box("box", new(), new() { DependsOn = group });
        });

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::test:index:Group$test:index:Box::child",
                "urn:pulumi:dev::shop::test:index:Group$test:index:Group$test:index:Box::deep",
            ],
            run.Monitor["box"].Dependencies.AsEnumerable());
    }

    [Fact]
    public async Task A_child_may_depend_on_its_own_component()
    {
        var run = await SdkRun.Of(() => _ = new Group("group", g =>
        {
            _ = new Box("first", new(), new() { Parent = g });
            _ = new Box("second", new(), new() { Parent = g, DependsOn = g });
        }));

        Assert.Equal(["urn:pulumi:dev::shop::test:index:Group$test:index:Box::first"], run.Monitor["second"].Dependencies.AsEnumerable());
    }

    [Fact]
    public async Task Inherits_protection_from_an_explicit_parent_only()
    {
        var run = await SdkRun.Of(() =>
        {
            var parent = new Group("parent", options: new() { Protect = true });
            _ = new Box("child", new(), new() { Parent = parent });
            _ = new Box("exception", new(), new() { Parent = parent, Protect = false });
            _ = new Box("other");
        });

        Assert.True(run.Monitor["child"].Protect);
        Assert.False(run.Monitor["exception"].Protect);
        Assert.Null(run.Monitor["other"].Protect);
    }

    [Fact]
    public async Task Reads_a_resource_by_its_id()
    {
        string? text = null;
        var run = await new SdkRun { Monitor = new() { OnRead = _ => new([new("text", "found")]) } }.Succeed(() =>
            new Box("box", new() { Count = 3 }, new() { Id = "box-1", Version = "1.0.0" }).Text.Apply(t => text = t));

        var read = Assert.Single(run.Monitor.Reads);
        Assert.Equal(("box-1", "test:index:Box", "box", "1.0.0"), (read.Id, read.Type, read.Name, read.Version));
        Assert.Equal(new PropertyMap([new("count", 3)]), read.Properties);
        Assert.Equal("found", text);
    }

    [Fact]
    public async Task An_empty_id_registers()
    {
        var run = await SdkRun.Of(() => _ = new Box("box", new(), new() { Id = "" }));

        Assert.Equal("box", run.Monitor["box"].Name);
    }

    [Fact]
    public async Task An_unknown_id_registers()
    {
        var run = await SdkRun.Preview(() =>
        {
            var first = new Box("first");
            _ = new Box("box", new(), new() { Id = first.Id });
        });

        Assert.Equal("box", run.Monitor["box"].Name);
        Assert.Empty(run.Monitor.Reads);
    }

    [Fact]
    public async Task Asks_for_a_resource_that_is_known_by_its_urn()
    {
        const string Urn = "urn:pulumi:dev::shop::test:index:Box::box";
        (string Urn, string Id, string Text)? seen = null;
        var run = await new SdkRun
        {
            Monitor = new()
            {
                OnInvoke = _ => new(new([new("id", "b-1"), new("state", new PropertyMap([new("text", "t")]))]), []),
            },
        }.Succeed(() =>
        {
            var box = new Box("box", new(), new() { Urn = Urn });
            Output.Tuple(box.Urn, box.Id, box.Text).Apply(t => seen = t);
        });

        Assert.Equal((Urn, "b-1", "t"), seen);
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(run.Monitor.Invokes).Token);
        Assert.Single(run.Monitor.Registrations);
    }

    [Theory]
    [InlineData("", "name", "The value cannot be an empty string. (Parameter 'type')")]
    [InlineData("type", "", "The value cannot be an empty string. (Parameter 'name')")]
    public async Task Refuses_a_resource_without_type_or_name(string type, string name, string message)
    {
        var result = await new SdkRun().Execute(() => _ = new ComponentResource(type, name));

        Assert.Equal(message, Assert.IsType<ArgumentException>(result.Exception).Message);
    }

    [Fact]
    public async Task A_long_chain_of_waiting_resources_does_not_overflow_the_stack()
    {
        var run = await new SdkRun { Monitor = new() { IsAsynchronous = true } }.Succeed(() =>
        {
            var previous = new Box("box0", new() { Text = "x" });
            for (var i = 1; i < 5000; i++)
            {
                previous = new Box($"box{i}", new() { Text = previous.Text });
            }
        });

        Assert.Equal(5001, run.Monitor.Registrations.Count);
        Assert.Equal("x", run.Input("box4999", "text"));
    }
}
