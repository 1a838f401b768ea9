using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class FlowLogsShowBothEndsTests() : RuleTest(Rules.FlowLogsShowBothEnds)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of("${version} ${pkt-srcaddr} ${pkt-dstaddr} ${flow-direction} ${tcp-flags}")];

    [Fact]
    public void Passes_both_ends() => Passes(Of("${version} ${pkt-srcaddr} ${pkt-dstaddr} ${flow-direction} ${tcp-flags}"));

    [Fact]
    public void Fails_the_default_format() => Fails(
        "flow.logFormat: expected pkt-srcaddr, pkt-dstaddr, flow-direction, tcp-flags too, got nothing.",
        Of(PropertyValue.Null));

    [Fact]
    public void Fails_a_field_that_is_left_out() => Fails(
        "flow.logFormat: expected tcp-flags too, got ${pkt-srcaddr} ${pkt-dstaddr} ${flow-direction}.",
        Of("${pkt-srcaddr} ${pkt-dstaddr} ${flow-direction}"));

    [Fact]
    public void Leaves_an_unknown_format_open() => LeavesOpen(
        "flow.logFormat: expected pkt-srcaddr, pkt-dstaddr, flow-direction, tcp-flags too, got a value known only after an update.",
        Of(Plan.Unknown));

    static PlannedResource Of(PropertyValue format) => Plan.Resource(AwsTypes.FlowLog, "flow", ("vpcId", "vpc-1"), ("logFormat", format));
}
