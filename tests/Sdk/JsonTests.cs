using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class JsonTests
{
    [Fact]
    public async Task Writes_inputs_and_outputs_as_their_values()
    {
        var deferred = new DeferredOutput<string>();
        var json = Output.JsonSerialize(Output.Create(new
        {
            Later = deferred.Output,
            Input = (Input<int>)1,
            List = new InputList<string> { "a", Output.Create("b") },
            Map = new InputMap<string> { { "k", "v" } },
            None = (Output<string>?)null,
        }));
        deferred.Resolve(Output.Create("x"));

        Assert.Equal("""{"Later":"x","Input":1,"List":["a","b"],"Map":{"k":"v"},"None":null}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task A_secret_inside_makes_the_text_secret()
    {
        var json = Output.JsonSerialize(Output.Create(new { A = Output.CreateSecret(1) }));

        Assert.True(await Output.IsSecretAsync(json));
        Assert.Equal("""{"A":1}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown()
    {
        var json = Output.JsonSerialize(Output.Create(new { A = OutputUtilities.CreateUnknown(1) }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(json));
    }

    [Fact]
    public async Task Takes_options()
    {
        var json = Output.JsonSerialize(Output.Create(new { Key = 1 }), new JsonSerializerOptions(JsonSerializerDefaults.Web));

        Assert.Equal("""{"key":1}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task Reads_a_text()
    {
        var numbers = Output.JsonDeserialize<List<int>>(Output.Create("[1,2]"));

        Assert.Equal([1, 2], await OutputUtilities.GetValueAsync(numbers));
    }
}
