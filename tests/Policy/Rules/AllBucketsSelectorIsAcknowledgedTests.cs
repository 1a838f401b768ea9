using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AllBucketsSelectorIsAcknowledgedTests() : RuleTest(Rules.AllBucketsSelectorIsAcknowledged)
{
    protected override IReadOnlyList<PlannedResource> Kept => [With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/")))];

    [Fact]
    public void Passes_named_buckets() => Passes(With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/"))));

    [Fact]
    public void Fails_every_bucket_but_a_few() => Fails(
        "trail.advancedEventSelectors[0]: expected the buckets by name, got every bucket of every account.",
        With(Selectors.Objects(("resources.ARN", "notStartsWiths", ["arn:aws:s3:::example-archive/"]))));

    [Fact]
    public void Passes_every_bucket_when_that_is_acknowledged() => Assert.Equal(
        [Verdict.Pass],
        PolicyEvaluation.Run(
            [Rules.AllBucketsSelectorIsAcknowledged],
            [With(Selectors.Objects())],
            new() { Shared = Plan.Object(("acknowledged", true)) }).Rows.Select(row => row.Verdict));

    [Fact]
    public void Leaves_unknown_selectors_open() => LeavesOpen(
        "trail.advancedEventSelectors: expected the buckets by name, got a value known only after an update.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.Unknown));

    static PlannedResource With(params PropertyValue[] selectors) => ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(selectors));
}
