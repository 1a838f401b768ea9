using System.Text.Json;
using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>Arguments of a <see cref="Box"/>, in the shapes that generated bindings use.</summary>
public sealed class BoxArgs : ResourceArgs
{
    [Input("labels")]
    InputList<string>? _labels;

    [Input("tags")]
    InputMap<string>? _tags;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("isOpen")]
    public Input<bool>? IsOpen { get; set; }

    public InputList<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("lid")]
    public Input<LidArgs>? Lid { get; set; }

    [Input("size")]
    public Input<BoxSize>? Size { get; set; }

    [Input("material")]
    public Input<Material>? Material { get; set; }

    [Input("content")]
    public InputUnion<string, int>? Content { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("document")]
    public Input<JsonElement>? Document { get; set; }

    [Input("picture")]
    public Input<AssetOrArchive>? Picture { get; set; }

    [Input("owner")]
    public Input<Box>? Owner { get; set; }

    [Input("raw")]
    public object? Raw { get; set; }

    [Input("id")]
    public Input<string>? Identity { get; set; }
}
