using Pulumi;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The inputs of a <see cref="CappedWorkgroup"/>.</summary>
sealed class CappedWorkgroupArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("state")]
    public Input<string>? State { get; set; }

    [Input("forceDestroy")]
    public Input<bool>? ForceDestroy { get; set; }

    [Input("configuration")]
    public Input<CappedWorkgroupConfigurationArgs>? Configuration { get; set; }
}
