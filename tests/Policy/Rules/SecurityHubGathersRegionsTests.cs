using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class SecurityHubGathersRegionsTests : RuleTest
{
    public SecurityHubGathersRegionsTests() : base(Rules.SecurityHubGathersRegions) => Given = Plan.Object(("regions", Plan.Texts("eu-west-1", "us-east-1", "us-west-2")));

    protected override IReadOnlyList<PlannedResource> Kept => [Aggregator];

    [Fact]
    public void Passes_the_other_regions_by_name() => Passes(Aggregator);

    [Fact]
    public void Passes_all_regions() => Passes(Aggregator.With("linkingMode", "ALL_REGIONS").Without("specifiedRegions"));

    [Fact]
    public void Fails_a_region_that_is_left_out() => Fails(
        "aggregator.specifiedRegions: expected us-west-2 too, got [us-east-1].",
        Aggregator.With("specifiedRegions", Plan.Texts("us-east-1")));

    [Fact]
    public void Fails_no_region() => Fails(
        "aggregator.specifiedRegions: expected us-east-1, us-west-2 too, got nothing.",
        Aggregator.With("linkingMode", "NO_REGIONS").Without("specifiedRegions"));

    [Fact]
    public void Leaves_an_unknown_mode_open() => LeavesOpen(
        "aggregator.linkingMode: expected us-west-2 too, got a value known only after an update.",
        Aggregator.With("linkingMode", Plan.Unknown).With("specifiedRegions", Plan.Texts("us-east-1")));

    static PlannedResource Aggregator => Plan.Resource(
        AwsTypes.FindingAggregator, "aggregator", ("region", "eu-west-1"), ("linkingMode", "SPECIFIED_REGIONS"), ("specifiedRegions", Plan.Texts("us-east-1", "us-west-2")));
}
