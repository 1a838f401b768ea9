using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketDeniesPlainHttpTests() : RuleTest(Rules.LogBucketDeniesPlainHttp)
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
    public void Fails_a_policy_without_the_denial() => Fails(
        "archive-policy.policy: expected a denial of s3:* without TLS, got none.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Writer))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-policy.policy: expected a denial of s3:* without TLS, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", Plan.Unknown)));

    [Fact]
    public void Fails_a_denial_that_leaves_out_the_objects() => Fails(
        "archive-policy.policy: expected a denial of s3:* without TLS, got none.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.PlainHttp.Replace(",\"arn:aws:s3:::example-archive/*\"", "", StringComparison.Ordinal)))));
}
