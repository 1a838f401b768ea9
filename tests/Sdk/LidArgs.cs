using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>A nested input with a required member.</summary>
public sealed class LidArgs : ResourceArgs
{
    [Input("color")]
    public Input<string>? Color { get; set; }

    [Input("grams", required: true)]
    public Input<int> Weight { get; set; } = null!;
}
