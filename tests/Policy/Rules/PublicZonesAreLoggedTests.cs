using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PublicZonesAreLoggedTests() : RuleTest(Rules.PublicZonesAreLogged)
{
    protected override IReadOnlyList<PlannedResource> Kept => Logged;

    [Fact]
    public void Passes_a_zone_with_a_log() => Passes([.. Logged]);

    [Fact]
    public void Ignores_private_zones() => Ignores(Zone.With("vpcs", Plan.List(Plan.Object(("vpcId", "vpc-1")))));

    [Fact]
    public void Fails_a_zone_without_a_log() => Fails(
        "zone: expected a QueryLog, got none.",
        Zone);

    [Fact]
    public void Leaves_a_log_of_an_unknown_zone_open() => LeavesOpen(
        "zone: expected a QueryLog, got a value known only after an update.",
        Zone, Logged[1].With("zoneId", Plan.Unknown));

    [Theory]
    [InlineData("Z111", Verdict.Pass)]
    [InlineData("example.com", Verdict.Pass)]
    [InlineData("Z222", Verdict.Fail)]
    [InlineData("ample.com", Verdict.Fail)]
    public void Looks_for_configured_zones_by_id_and_by_name(string zone, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run([Rules.PublicZonesAreLogged], [Logged[1]], new() { Shared = Plan.Object(("zones", Plan.Texts(zone))) }).Rows[0].Verdict);

    static PlannedResource Zone => Plan.Resource(AwsTypes.Zone, "zone", ("name", "example.com"), ("zoneId", "Z111"));

    static IReadOnlyList<PlannedResource> Logged =>
    [
        Zone,
        Plan.Resource(AwsTypes.QueryLog, "log", ("zoneId", "Z111"), ("cloudwatchLogGroupArn", "arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.com:*")),
    ];
}
