using Pulumi;

namespace SecurityPlatform.Components.Analytics;

/// <summary>Athena's workgroup, registered under the provider's own token with arguments of our own.</summary>
/// <remarks>
/// The C# arguments of Aws.Athena.Workgroup hold the scan cap as a 32-bit integer, so that two GiB would be the most that a
/// query could read. The provider and AWS take a 64-bit number (WorkGroupConfiguration, Amazon Athena API reference).
/// Use Aws.Athena.Workgroup again when its BytesScannedCutoffPerQuery is wide enough: the URN stays the same.
/// </remarks>
sealed class CappedWorkgroup(string name, CappedWorkgroupArgs args, CustomResourceOptions options)
    : CustomResource("aws:athena/workgroup:Workgroup", name, args, options)
{
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
