using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketSurvivesDestroyTests() : RuleTest(Rules.LogBucketSurvivesDestroy)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_default() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_force_destroy() => Fails(
        "archive.forceDestroy: expected false, got true.",
        ArchivePlan.But(ArchivePlan.Bucket.With("forceDestroy", true)));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive.forceDestroy: expected false, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Bucket.With("forceDestroy", Plan.Unknown)));
}
