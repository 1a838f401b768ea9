using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class EvidenceIsRetainedTests() : RuleTest(Rules.EvidenceIsRetained)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_a_trail() => Fails(
        "trail.retainOnDelete: expected true, got false.",
        ArchivePlan.But(ArchivePlan.Trail with { RetainOnDelete = false }));

    [Fact]
    public void Fails_a_bucket() => Fails(
        "archive.retainOnDelete: expected true, got false.",
        ArchivePlan.But(ArchivePlan.Bucket with { RetainOnDelete = false }));

    [Fact]
    public void Fails_a_key() => Fails(
        "archive-key.retainOnDelete: expected true, got false.",
        ArchivePlan.But(ArchivePlan.Key with { RetainOnDelete = false }));

    [Fact]
    public void Ignores_what_the_caller_was_not_told() => Ignores([.. ArchivePlan.All.Select(r => r with { RetainOnDelete = null })]);

    [Fact]
    public void Leaves_a_bucket_open_whose_policy_is_unknown() => LeavesOpen(
        "site.retainOnDelete: expected true, got false.",
        Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")) with { RetainOnDelete = false },
        Plan.Resource(AwsTypes.BucketPolicy, "site-policy", ("bucket", "example-site"), ("policy", Plan.Unknown)));
}
