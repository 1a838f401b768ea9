using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketsAdmitWritersTests : RuleTest
{
    public LogBucketsAdmitWritersTests()
        : base(Rules.LogBucketsAdmitWriters) => Given = Plan.Object(("logWriters", Plan.Texts(
            "example-archive platform-firehose-* object",
            "example-archive platform-firehose-* bucket",
            "example-archive platform-firehose-* key",
            "example-archive logging.s3.amazonaws.com object")));

    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Objects, Bucket, Service), Key(Encrypt)];

    [Fact]
    public void Passes_a_bucket_that_admits_them() => Passes(Kept);

    [Fact]
    public void Ignores_a_bucket_of_another_name() => Ignores(ArchivePlan.Bucket.With("bucket", "example-site"));

    [Fact]
    public void Fails_a_bucket_that_takes_no_objects() => Fails(
        "archive-policy.policy: expected a statement that lets platform-firehose-* use s3:PutObject, got none.",
        ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Bucket, Service), Key(Encrypt));

    [Fact]
    public void Fails_a_bucket_that_does_not_tell_its_place() => Fails(
        "archive-policy.policy: expected a statement that lets platform-firehose-* use s3:GetBucketLocation, got none.",
        ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Objects, Service), Key(Encrypt));

    [Fact]
    public void Fails_a_bucket_that_refuses_a_service() => Fails(
        "archive-policy.policy: expected a statement that lets logging.s3.amazonaws.com use s3:PutObject, got none.",
        ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Objects, Bucket), Key(Encrypt));

    [Fact]
    public void Fails_a_key_that_does_not_encrypt_for_them() => Fails(
        "archive-key.policy: expected a statement that lets platform-firehose-* use kms:GenerateDataKey, got none.",
        ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Objects, Bucket, Service), ArchivePlan.Key);

    [Fact]
    public void Fails_roles_of_another_name() => Fails(
        "archive-policy.policy: expected a statement that lets platform-firehose-* use s3:PutObject, got none.",
        ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Objects.Replace("platform-", "other-", StringComparison.Ordinal), Bucket, Service), Key(Encrypt));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "archive-key.policy: expected a statement that lets platform-firehose-* use kms:GenerateDataKey, got a value known only after an update.",
        ArchivePlan.Bucket, ArchivePlan.Encryption, Policy(Objects, Bucket, Service), ArchivePlan.Key.With("policy", Plan.Unknown));

    [Fact]
    public void Fails_a_bucket_that_stays_and_whose_policy_forgets_its_writer() => Fails(
        "archive-policy.policy: expected a statement that lets logging.s3.amazonaws.com use s3:PutObject, got none.",
        Policy(Objects, Bucket, Encrypt));

    static string Objects => OfRoles("Objects", "s3:PutObject", $"{ArchivePlan.BucketArn}/*");

    static string Bucket => OfRoles("Bucket", "s3:GetBucketLocation", ArchivePlan.BucketArn);

    static string Encrypt => OfRoles("Encrypt", "kms:GenerateDataKey", "*");

    static string Service => $$"""
        {"Sid":"Service","Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":"{{ArchivePlan.BucketArn}}/*"}
        """;

    static string OfRoles(string sid, string action, string resource) => $$"""
        {"Sid":"{{sid}}","Effect":"Allow","Principal":"*","Action":"{{action}}","Resource":"{{resource}}",
         "Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/platform-firehose-*" } } }
        """;

    static PlannedResource Policy(params string[] statements) => ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(statements));

    static PlannedResource Key(string statement) => ArchivePlan.Key.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Owner, statement));
}
