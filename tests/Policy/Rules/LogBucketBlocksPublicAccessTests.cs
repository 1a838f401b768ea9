using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketBlocksPublicAccessTests() : RuleTest(Rules.LogBucketBlocksPublicAccess)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_without_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "archive: expected a BucketPublicAccessBlock, got none.",
        ArchivePlan.Without(ArchivePlan.Access));

    [Fact]
    public void Fails_with_every_setting_that_is_off() => Fails(
        "archive-access.blockPublicPolicy: expected true, got false. archive-access.restrictPublicBuckets: expected true, got nothing.",
        ArchivePlan.But(ArchivePlan.Access.With("blockPublicPolicy", false).Without("restrictPublicBuckets")));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-access.ignorePublicAcls: expected true, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Access.With("ignorePublicAcls", Plan.Unknown)));
}
