using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketDeniesOldTlsTests() : RuleTest(Rules.LogBucketDeniesOldTls)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_a_policy_without_the_denial() => Fails(
        "archive-policy.policy: expected a denial of s3:* with TLS before 1.2, got none.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Writer, ArchivePlan.PlainHttp))));

    [Fact]
    public void Fails_a_denial_of_older_versions_only() => Fails(
        "archive-policy.policy: expected a denial of s3:* with TLS before 1.2, got none.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.OldTls.Replace("1.2", "1.1", StringComparison.Ordinal)))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-policy.policy: expected a denial of s3:* with TLS before 1.2, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", Plan.Unknown)));

    [Fact]
    public void Fails_the_bucket_of_query_results() => Fails(
        "answers: expected a BucketPolicy, got none.",
        Plan.Resource(AwsTypes.Bucket, "answers", ("bucket", "example-answers")),
        Plan.Resource(AwsTypes.Workgroup, "group", ("configuration", Plan.Object(("resultConfiguration", Plan.Object(("outputLocation", "s3://example-answers/dns/")))))));
}
