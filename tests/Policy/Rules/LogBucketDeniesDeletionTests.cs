using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketDeniesDeletionTests() : RuleTest(Rules.LogBucketDeniesDeletion)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_without_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "archive: expected a BucketPolicy, got none.",
        ArchivePlan.Without(ArchivePlan.Policy));

    [Fact]
    public void Fails_with_every_action_that_is_not_denied() => Fails(
        "archive-policy.policy: expected a denial of deletion, got none of s3:BypassGovernanceRetention, s3:DeleteBucket, s3:DeleteObject, s3:DeleteObjectVersion, s3:PutBucketVersioning, s3:PutLifecycleConfiguration.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Writer))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-policy.policy: expected a denial of deletion, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", Plan.Unknown)));

    [Fact]
    public void Fails_a_denial_that_spares_every_role() => Fails(
        "archive-policy.policy: expected a denial of deletion, got none of s3:BypassGovernanceRetention, s3:DeleteBucket, s3:DeleteObject, s3:DeleteObjectVersion, s3:PutBucketVersioning, s3:PutLifecycleConfiguration.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.DeletionSparing("arn:aws:iam::444455556666:role/*")))));

    [Fact]
    public void Fails_a_denial_of_fewer_actions() => Fails(
        "archive-policy.policy: expected a denial of deletion, got none of s3:DeleteBucket.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Deletion.Replace("\"s3:DeleteBucket\",", "", StringComparison.Ordinal)))));
}
