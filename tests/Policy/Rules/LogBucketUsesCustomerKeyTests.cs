using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketUsesCustomerKeyTests() : RuleTest(Rules.LogBucketUsesCustomerKey)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_without_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "archive: expected a BucketServerSideEncryptionConfiguration, got none.",
        ArchivePlan.Without(ArchivePlan.Encryption));

    [Fact]
    public void Fails_keys_of_s3() => Fails(
        "archive-encryption.rules[0].applyServerSideEncryptionByDefault.sseAlgorithm: expected aws:kms, got AES256. archive-encryption.rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId: expected the ARN of a customer key, got nothing. archive-encryption.rules[0].bucketKeyEnabled: expected true, got nothing.",
        ArchivePlan.But(ArchivePlan.Encryption.With("rules", Plan.List(Plan.Object(("applyServerSideEncryptionByDefault", Plan.Object(("sseAlgorithm", "AES256"))))))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-encryption.rules: expected a rule with aws:kms, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Encryption.With("rules", Plan.Unknown)));

    [Fact]
    public void Ignores_buckets_of_load_balancers() => Ignores(Plan.Resource(AwsTypes.Bucket, "balancers", ("bucket", "example-balancers")), Plan.Resource(AwsTypes.LoadBalancer, "web", ("accessLogs", Plan.Object(("bucket", "example-balancers"), ("enabled", true)))));
}
