using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoOpenAdministrationTests() : RuleTest(Rules.NoOpenAdministration)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Group("192.0.2.0/24", 22, 22)];

    [Fact]
    public void Passes_a_named_network() => Passes(Group("192.0.2.0/24", 22, 22));

    [Fact]
    public void Passes_the_web() => Passes(Group("0.0.0.0/0", 443, 443));

    [Fact]
    public void Passes_no_rule() => Passes(Group("0.0.0.0/0", 22, 22).Without("ingress"));

    [Fact]
    public void Fails_every_port() => Assert.Contains(Rows([Group("0.0.0.0/0", 0, 65535)]), row => row.Verdict == Verdict.Fail);

    [Fact]
    public void Fails_ssh_from_everywhere() => Fails(
        "group.ingress: expected no rule from everywhere to port 22 or 3389, got [{cidrBlocks: [0.0.0.0/0], fromPort: 22, protocol: tcp, toPort: 22}].",
        Group("0.0.0.0/0", 22, 22));

    [Fact]
    public void Leaves_an_unknown_port_open() => LeavesOpen(
        "group.ingress: expected no rule from everywhere to port 22 or 3389, got a value known only after an update.",
        Group("0.0.0.0/0", Plan.Unknown, 22));

    static PlannedResource Group(string from, PropertyValue first, PropertyValue last) => Plan.Resource(
        AwsTypes.SecurityGroup,
        "group",
        ("ingress", Plan.List(Plan.Object(("protocol", "tcp"), ("fromPort", first), ("toPort", last), ("cidrBlocks", Plan.Texts(from))))));
}
