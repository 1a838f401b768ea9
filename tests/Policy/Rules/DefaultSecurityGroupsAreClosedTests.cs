using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class DefaultSecurityGroupsAreClosedTests() : RuleTest(Rules.DefaultSecurityGroupsAreClosed)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Closed];

    [Fact]
    public void Passes_a_group_without_rules() => Passes(Closed);

    [Fact]
    public void Fails_a_rule() => Fails(
        "group.egress: expected no rule, got [{fromPort: 0}].",
        Closed.With("egress", Plan.List(Plan.Object(("fromPort", 0.0)))));

    [Fact]
    public void Leaves_unknown_rules_open() => LeavesOpen(
        "group.ingress: expected no rule, got a value known only after an update.",
        Closed.With("ingress", Plan.Unknown));

    static PlannedResource Closed => Plan.Resource(AwsTypes.DefaultSecurityGroup, "group", ("vpcId", "vpc-1"));
}
