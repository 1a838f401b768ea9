using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WorkgroupEnforcesSettingsTests() : RuleTest(Rules.WorkgroupEnforcesSettings)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of(("enforceWorkgroupConfiguration", true))];

    [Fact]
    public void Passes_the_default() => Passes(Plan.Resource(AwsTypes.Workgroup, "group"));

    [Fact]
    public void Fails_a_workgroup_that_obeys_clients() => Fails(
        "group.configuration.enforceWorkgroupConfiguration: expected true, got false.",
        Of(("enforceWorkgroupConfiguration", false)));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "group.configuration.enforceWorkgroupConfiguration: expected true, got a value known only after an update.",
        Of(("enforceWorkgroupConfiguration", Plan.Unknown)));

    static PlannedResource Of(params (string, PropertyValue)[] configuration) =>
        Plan.Resource(AwsTypes.Workgroup, "group", ("configuration", Plan.Object(configuration)));
}
