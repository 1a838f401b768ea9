using Pulumi;
using Pulumi.Testing;
using System.Collections.Immutable;

namespace SecurityPlatform.Tests.Sdk;

public sealed class MocksTests
{
    [Fact]
    public async Task Gives_inputs_back_as_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new Echo(), new(), () =>
        {
            var first = new Thing("first", new() { Text = "hello", Tags = { { "k", "v" } } });
            var second = new Thing("second", new() { Text = first.Text });
            return new Dictionary<string, object?> { ["text"] = second.Text };
        });

        Assert.Equal(["first", "second"], resources.Select(r => r.GetResourceName()));
        Assert.Equal("hello", await Pulumi.Utilities.OutputUtilities.GetValueAsync((Output<string>)outputs["text"]!));
    }

    sealed class Echo : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }

    sealed class Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
        : CustomResource("test:index:Thing", name, args, options)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;

        [Output("tags")]
        public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
    }

    sealed class ThingArgs : ResourceArgs
    {
        [Input("tags")]
        InputMap<string>? _tags;

        [Input("text", required: true)]
        public Input<string> Text { get; set; } = null!;

        public InputMap<string> Tags
        {
            get => _tags ??= [];
            set => _tags = value;
        }
    }
}
