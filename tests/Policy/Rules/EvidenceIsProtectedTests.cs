using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class EvidenceIsProtectedTests() : RuleTest(Rules.EvidenceIsProtected)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_a_trail() => Fails(
        "trail.protect: expected true, got false.",
        ArchivePlan.But(ArchivePlan.Trail with { Protect = false }));

    [Fact]
    public void Fails_a_bucket() => Fails(
        "archive.protect: expected true, got false.",
        ArchivePlan.But(ArchivePlan.Bucket with { Protect = false }));

    [Fact]
    public void Fails_a_key() => Fails(
        "archive-key.protect: expected true, got false.",
        ArchivePlan.But(ArchivePlan.Key with { Protect = false }));

    [Fact]
    public void Leaves_a_bucket_open_whose_policy_is_unknown() => LeavesOpen(
        "site.protect: expected true, got false.",
        Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")), Plan.Resource(AwsTypes.BucketPolicy, "site-policy", ("bucket", "example-site"), ("policy", Plan.Unknown)));
}
