using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The configuration of a <see cref="CappedWorkgroup"/>, with a scan cap beyond two GiB.</summary>
sealed class CappedWorkgroupConfigurationArgs : ResourceArgs
{
    [Input("enforceWorkgroupConfiguration")]
    public Input<bool>? EnforceWorkgroupConfiguration { get; set; }

    [Input("publishCloudwatchMetricsEnabled")]
    public Input<bool>? PublishCloudwatchMetricsEnabled { get; set; }

    [Input("requesterPaysEnabled")]
    public Input<bool>? RequesterPaysEnabled { get; set; }

    // A double, as every number on Pulumi's wire: exact up to 8 PiB.
    [Input("bytesScannedCutoffPerQuery")]
    public Input<double>? BytesScannedCutoffPerQuery { get; set; }

    [Input("engineVersion")]
    public Input<Aws.Athena.Inputs.WorkgroupConfigurationEngineVersionArgs>? EngineVersion { get; set; }

    [Input("resultConfiguration")]
    public Input<Aws.Athena.Inputs.WorkgroupConfigurationResultConfigurationArgs>? ResultConfiguration { get; set; }
}
