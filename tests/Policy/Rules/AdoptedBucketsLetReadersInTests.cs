using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AdoptedBucketsLetReadersInTests : RuleTest
{
    const string Key = "arn:aws:kms:eu-west-1:555555555555:key/1";

    public AdoptedBucketsLetReadersInTests()
        : base(Rules.AdoptedBucketsLetReadersIn) =>
        Given = Plan.Object(("adopted", Plan.Texts($"old-logs 444455556666 {Key}")));

    protected override IReadOnlyList<PlannedResource> Kept => [Policy("s3:GetObject", "s3:ListBucket"), Grant("444455556666")];

    [Fact]
    public override void Looks_at_nothing_where_there_is_nothing() => Assert.Equal(
        [Verdict.NotApplicable], PolicyEvaluation.Run([Rules.AdoptedBucketsLetReadersIn], Kept, PolicyConfig.Default).Rows.Select(row => row.Verdict));

    [Fact]
    public void Passes_a_bucket_without_a_key_that_lets_them_in() => Assert.Equal(
        [Verdict.Pass],
        PolicyEvaluation.Run([Rules.AdoptedBucketsLetReadersIn], [Kept[0]], new() { Shared = Plan.Object(("adopted", Plan.Texts("old-logs 444455556666"))) }).Rows.Select(row => row.Verdict));

    [Fact]
    public void Fails_a_bucket_whose_objects_stay_closed() => Fails(
        "bucket old-logs: expected a BucketPolicy that lets roles of 444455556666 list and read, got none.", Policy("s3:ListBucket"), Grant("444455556666"));

    [Fact]
    public void Fails_a_bucket_that_lets_somebody_else_in() => Fails(
        "bucket old-logs: expected a BucketPolicy that lets roles of 444455556666 list and read, got none.",
        Policy("s3:GetObject", "s3:ListBucket").With("bucket", "other-logs"), Grant("444455556666"));

    [Fact]
    public void Fails_a_key_that_stays_closed() => Fails(
        $"bucket old-logs: expected a Grant of {Key} that lets a role of 444455556666 decrypt, got none.", Kept[0], Grant("999999999999"));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "bucket old-logs: expected a BucketPolicy that lets roles of 444455556666 list and read, got a value known only after an update.",
        Kept[0].With("policy", Plan.Unknown), Kept[1]);

    static PlannedResource Policy(params string[] actions) => Plan.Resource(
        AwsTypes.BucketPolicy, "policy", ("bucket", "old-logs"),
        ("policy", $$"""
        {"Statement":[{"Sid":"Read","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":["{{string.Join("\",\"", actions)}}"],"Resource":"*"}]}
        """));

    static PlannedResource Grant(string account) => Plan.Resource(
        AwsTypes.KeyGrant, "grant", ("keyId", Key), ("granteePrincipal", $"arn:aws:iam::{account}:role/reader"), ("operations", Plan.Texts("Decrypt")));
}
