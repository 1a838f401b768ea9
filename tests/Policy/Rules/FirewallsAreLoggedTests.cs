using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class FirewallsAreLoggedTests() : RuleTest(Rules.FirewallsAreLogged)
{
    const string Arn = "arn:aws:network-firewall:eu-west-1:777788889999:firewall/egress";

    protected override IReadOnlyList<PlannedResource> Kept => Logged;

    [Fact]
    public void Passes_alerts() => Passes(Logged);

    [Fact]
    public void Fails_no_log() => Fails("firewall: expected a LoggingConfiguration, got none.", Logged[0]);

    [Fact]
    public void Fails_flows_alone() => Fails(
        "logs.loggingConfiguration.logDestinationConfigs: expected one of type ALERT, got none.", Logged[0], Logs("FLOW"));

    [Fact]
    public void Leaves_unknown_destinations_open() => LeavesOpen(
        "logs.loggingConfiguration.logDestinationConfigs: expected one of type ALERT, got a value known only after an update.",
        Logged[0], Logged[1].With("loggingConfiguration", Plan.Unknown));

    [Theory]
    [InlineData(Arn, "ALERT", Verdict.Pass)]
    [InlineData(Arn, "FLOW", Verdict.Fail)]
    [InlineData(Arn + "s", "ALERT", Verdict.Fail)]
    public void Looks_for_what_is_configured(string arn, string type, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run([Rules.FirewallsAreLogged], [Logs(type)], new() { Shared = Plan.Object(("firewalls", Plan.Texts(arn))) }).Rows[0].Verdict);

    static IReadOnlyList<PlannedResource> Logged => [Plan.Resource(AwsTypes.Firewall, "firewall", ("arn", Arn)), Logs("ALERT")];

    static PlannedResource Logs(string type) => Plan.Resource(
        AwsTypes.FirewallLogging,
        "logs",
        ("firewallArn", Arn),
        ("loggingConfiguration", Plan.Object(("logDestinationConfigs", Plan.List(Plan.Object(("logType", type)))))));
}
