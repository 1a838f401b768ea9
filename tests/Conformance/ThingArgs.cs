using Pulumi;

namespace SecurityPlatform.Tests.Conformance;

sealed class ThingArgs : ResourceArgs
{
    [Input("size")]
    public Input<double>? Size { get; set; }

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("token")]
    public Input<string>? Token { get; set; }
}
