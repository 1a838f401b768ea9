using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>A resource with a property of every kind.</summary>
[ResourceType("test:index:Box", null)]
public sealed class Box : CustomResource
{
    public Box(string name, BoxArgs? args = null, CustomResourceOptions? options = null)
        : base("test:index:Box", name, args ?? new BoxArgs(), options)
    {
    }

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("ratio")]
    public Output<double?> Ratio { get; private set; } = null!;

    [Output("isOpen")]
    public Output<bool> IsOpen { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableArray<string>> Labels { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>> Tags { get; private set; } = null!;

    [Output("lid")]
    public Output<Lid?> Lid { get; private set; } = null!;

    [Output("size")]
    public Output<BoxSize> Size { get; private set; } = null!;

    [Output("material")]
    public Output<Material> Material { get; private set; } = null!;

    [Output("content")]
    public Output<Union<string, int>> Content { get; private set; } = null!;

    [Output("anything")]
    public Output<object> Anything { get; private set; } = null!;

    [Output("document")]
    public Output<JsonElement> Document { get; private set; } = null!;

    [Output("picture")]
    public Output<AssetOrArchive> Picture { get; private set; } = null!;

    [Output("owner")]
    public Output<Box> Owner { get; private set; } = null!;
}
