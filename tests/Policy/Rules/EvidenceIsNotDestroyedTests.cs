using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class EvidenceIsNotDestroyedTests() : RuleTest(Rules.EvidenceIsNotDestroyed)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    protected override IReadOnlyList<PlannedResource>? Before => ArchivePlan.All;

    public override void Looks_at_nothing_where_there_is_nothing() =>
        Assert.Equal(Verdict.NotApplicable, PolicyEvaluation.Run([Rules.EvidenceIsNotDestroyed], ArchivePlan.All, PolicyConfig.Default).Rows[0].Verdict);

    [Fact]
    public void Passes_the_end_of_what_is_no_evidence() => Passes(ArchivePlan.Without(ArchivePlan.Access));

    [Theory]
    [InlineData("trail")]
    [InlineData("archive")]
    [InlineData("archive-key")]
    [InlineData("trail-group")]
    public void Fails_a_deletion(string name) => Fails(
        $"{name}: expected it to stay, got its deletion.",
        [.. ArchivePlan.All.Where(resource => resource.Name != name)]);

    [Fact]
    public void Fails_a_replacement() => Fails(
        "archive: expected it to stay, got its replacement.",
        ArchivePlan.But(ArchivePlan.Bucket with { Replaced = true }));

    [Fact]
    public void Leaves_buckets_out_that_may_be_evidence()
    {
        var site = Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site"));
        var policy = Plan.Resource(AwsTypes.BucketPolicy, "site-policy", ("bucket", "example-site"), ("policy", Plan.Unknown));

        var rows = PolicyEvaluation.Run(
            [Rules.EvidenceIsNotDestroyed], new PlannedOrganization([]) { Before = new([site, policy]) }, PolicyConfig.Default, DateOnly.MinValue).Rows;

        Assert.Equal([Verdict.NotApplicable], rows.Select(row => row.Verdict));
    }
}
