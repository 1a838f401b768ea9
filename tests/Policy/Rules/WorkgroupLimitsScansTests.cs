using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WorkgroupLimitsScansTests() : RuleTest(Rules.WorkgroupLimitsScans)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of(("bytesScannedCutoffPerQuery", 107374182400.0))];

    [Fact]
    public void Passes_a_limit() => Passes(Of(("bytesScannedCutoffPerQuery", 10485760.0)));

    [Fact]
    public void Fails_a_workgroup_without_a_limit() => Fails(
        "group.configuration.bytesScannedCutoffPerQuery: expected a limit of 1099511627776 bytes or less, got nothing.",
        Plan.Resource(AwsTypes.Workgroup, "group"));

    [Fact]
    public void Fails_a_limit_that_limits_nothing() => Fails(
        "group.configuration.bytesScannedCutoffPerQuery: expected a limit of 1099511627776 bytes or less, got 2199023255552.",
        Of(("bytesScannedCutoffPerQuery", 2199023255552.0)));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "group.configuration.bytesScannedCutoffPerQuery: expected a limit of 1099511627776 bytes or less, got a value known only after an update.",
        Of(("bytesScannedCutoffPerQuery", Plan.Unknown)));

    static PlannedResource Of(params (string, PropertyValue)[] configuration) =>
        Plan.Resource(AwsTypes.Workgroup, "group", ("configuration", Plan.Object(configuration)));
}
