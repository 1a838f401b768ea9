using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailCoversAllRegionsTests() : RuleTest(Rules.TrailCoversAllRegions)
{
    static PlannedResource Valid => Plan.Resource(AwsTypes.Trail, "trail", ("isMultiRegionTrail", true));

    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_a_trail_of_all_regions() => Passes(Valid);

    [Fact]
    public void Fails_a_trail_of_one_region() =>
        Fails("trail.isMultiRegionTrail: expected true, got false.", Valid.With("isMultiRegionTrail", false));

    [Fact]
    public void Fails_with_every_problem_in_one_message() => Fails(
        "trail.isMultiRegionTrail: expected true, got nothing. trail.includeGlobalServiceEvents: expected true, got false.",
        Valid.Without("isMultiRegionTrail").With("includeGlobalServiceEvents", false));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail.isMultiRegionTrail: expected true, got a value known only after an update.",
        Valid.With("isMultiRegionTrail", Plan.Unknown));
}
