using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class FlowLogsRecordAllTrafficTests() : RuleTest(Rules.FlowLogsRecordAllTraffic)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_all_traffic() => Passes(Valid);

    [Fact]
    public void Ignores_transit_gateways() => Ignores(Plan.Resource(AwsTypes.FlowLog, "transit", ("transitGatewayId", "tgw-1")));

    [Fact]
    public void Fails_rejected_traffic_alone() => Fails(
        "flow.trafficType: expected ALL, got REJECT.",
        Valid.With("trafficType", "REJECT"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "flow.trafficType: expected ALL, got a value known only after an update.",
        Valid.With("trafficType", Plan.Unknown));

    static PlannedResource Valid => Plan.Resource(AwsTypes.FlowLog, "flow", ("vpcId", "vpc-1"), ("trafficType", "ALL"));
}
