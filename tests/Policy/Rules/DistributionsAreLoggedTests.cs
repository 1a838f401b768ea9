using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class DistributionsAreLoggedTests() : RuleTest(Rules.DistributionsAreLogged)
{
    protected override IReadOnlyList<PlannedResource> Kept => Delivered;

    [Fact]
    public void Passes_deliveries() => Passes(Delivered);

    [Fact]
    public void Passes_the_older_setting() => Passes(Delivered[0].With("loggingConfig", Plan.Object(("bucket", "example-logs.s3.amazonaws.com"))));

    [Fact]
    public void Fails_no_log() => Fails("cdn.loggingConfig: expected a bucket or a LogDelivery, got none.", Delivered[0]);

    [Fact]
    public void Fails_a_source_that_nothing_delivers() => Fails("cdn.loggingConfig: expected a bucket or a LogDelivery, got none.", Delivered[0], Delivered[1]);

    [Fact]
    public void Leaves_an_unknown_source_open() => LeavesOpen(
        "cdn.loggingConfig: expected a bucket or a LogDelivery, got a value known only after an update.",
        Delivered[0], Delivered[1].With("resourceArn", Plan.Unknown), Delivered[2]);

    [Theory]
    [InlineData("E1A2B3C4D5E6F7", Verdict.Pass)]
    [InlineData("A2B3C4D5E6F7", Verdict.Fail)]
    public void Looks_for_what_is_configured(string id, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run([Rules.DistributionsAreLogged], [Delivered[1], Delivered[2]], new() { Shared = Plan.Object(("distributions", Plan.Texts(id))) }).Rows[0].Verdict);

    static IReadOnlyList<PlannedResource> Delivered =>
    [
        Plan.Resource(AwsTypes.Distribution, "cdn", ("arn", "arn:aws:cloudfront::777788889999:distribution/E1A2B3C4D5E6F7")),
        Plan.Resource(AwsTypes.LogDeliverySource, "source", ("name", "cdn"), ("resourceArn", "arn:aws:cloudfront::777788889999:distribution/E1A2B3C4D5E6F7")),
        Plan.Resource(AwsTypes.LogDelivery, "delivery", ("deliverySourceName", "cdn")),
    ];
}
