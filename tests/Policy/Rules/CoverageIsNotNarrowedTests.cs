using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class CoverageIsNotNarrowedTests() : RuleTest(Rules.CoverageIsNotNarrowed)
{
    protected override IReadOnlyList<PlannedResource> Kept => Everywhere;

    protected override IReadOnlyList<PlannedResource>? Before => Everywhere;

    public override void Looks_at_nothing_where_there_is_nothing() =>
        Assert.Equal(Verdict.NotApplicable, PolicyEvaluation.Run([Rules.CoverageIsNotNarrowed], Everywhere, PolicyConfig.Default).Rows[0].Verdict);

    [Fact]
    public void Passes_a_region_more() => Passes([.. Everywhere, Detection("eu-west-2")]);

    [Fact]
    public void Fails_a_trail_of_one_region() => Fails(
        "trail.isMultiRegionTrail: expected true, got false.",
        [ArchivePlan.Trail.With("isMultiRegionTrail", false), .. Everywhere[1..]]);

    [Fact]
    public void Fails_a_region_that_detection_lost() => Fails(
        "guardduty-eu-west-1.region: expected GuardDuty's organization configuration in us-east-1 too, got only eu-west-1.",
        Everywhere[0], Everywhere[1], Everywhere[3]);

    [Fact]
    public void Fails_a_service_that_is_gone() => Fails(
        "guardduty-eu-west-1: expected GuardDuty's organization configuration as before, got none in any region.",
        Everywhere[0], Everywhere[3]);

    [Fact]
    public void Fails_a_region_that_a_table_lost() => Fails(
        "table.parameters.projection.region.values: expected us-east-1 too, got eu-west-1.",
        [.. Everywhere[..3], Table("eu-west-1")]);

    [Fact]
    public void Leaves_an_unknown_scope_open() => LeavesOpen(
        "trail.isMultiRegionTrail: expected true, got a value known only after an update.",
        [ArchivePlan.Trail.With("isMultiRegionTrail", Plan.Unknown), .. Everywhere[1..]]);

    static PlannedResource[] Everywhere => [ArchivePlan.Trail, Detection("eu-west-1"), Detection("us-east-1"), Table("eu-west-1,us-east-1")];

    static PlannedResource Detection(string region) =>
        Plan.Resource(AwsTypes.GuardDutyOrganization, $"guardduty-{region}", ("region", region));

    static PlannedResource Table(string regions) =>
        Plan.Resource(AwsTypes.CatalogTable, "table", ("parameters", Plan.Object(("projection.region.values", regions))));
}
