using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AdoptedBucketsLetReadersInTests : RuleTest
{
    const string Key = "arn:aws:kms:eu-west-1:555555555555:key/1";

    const string Analyst = "arn:aws:iam::444455556666:role/analyst";
    const string Runner = "arn:aws:iam::444455556666:role/runner";

    public AdoptedBucketsLetReadersInTests()
        : base(Rules.AdoptedBucketsLetReadersIn) =>
        Given = Plan.Object(("adopted", Plan.Texts($"old-logs {Analyst},{Runner} {Key}")));

    protected override IReadOnlyList<PlannedResource> Kept =>
        [Policy("s3:GetObject", "s3:ListBucket"), Grant("analyst"), Grant("runner"), Role("analyst"), RolePolicy("analyst"), Role("runner"), RolePolicy("runner")];

    [Fact]
    public override void Looks_at_nothing_where_there_is_nothing() => Assert.Equal(
        [Verdict.NotApplicable], PolicyEvaluation.Run([Rules.AdoptedBucketsLetReadersIn], Kept, PolicyConfig.Default).Rows.Select(row => row.Verdict));

    [Fact]
    public void Passes_a_bucket_without_a_key_that_lets_them_in() => Assert.Equal(
        [Verdict.Pass],
        PolicyEvaluation.Run([Rules.AdoptedBucketsLetReadersIn], [Kept[0]], new() { Shared = Plan.Object(("adopted", Plan.Texts($"old-logs {Analyst}"))) }).Rows.Select(row => row.Verdict));

    [Fact]
    public void Passes_a_run_of_the_members_stack_alone() => Passes([.. Kept.Take(3)]);

    [Fact]
    public void Fails_a_bucket_whose_objects_stay_closed() => Fails(
        "bucket old-logs: expected a BucketPolicy that lets roles of 444455556666 list and read, got none.", [Policy("s3:ListBucket"), .. Kept.Skip(1)]);

    [Fact]
    public void Fails_a_bucket_that_lets_somebody_else_in() => Fails(
        "bucket old-logs: expected a BucketPolicy that lets roles of 444455556666 list and read, got none.",
        [Kept[0].With("bucket", "other-logs"), .. Kept.Skip(1)]);

    [Fact]
    public void Fails_a_key_that_is_closed_to_one_of_them() => Fails(
        $"bucket old-logs: expected a Grant of {Key} that lets {Runner} decrypt, got none.", [.. Kept.Where(resource => resource.Name != "grant-runner")]);

    [Fact]
    public void Fails_a_grant_to_do_something_else() => Fails(
        $"bucket old-logs: expected a Grant of {Key} that lets {Analyst} decrypt, got none.", [Kept[0], Kept[1].With("operations", Plan.Texts("Encrypt")), .. Kept.Skip(2)]);

    [Fact]
    public void Fails_a_role_whose_policy_leaves_the_key_out() => Fails(
        $"bucket old-logs: expected an inline policy that lets {Runner} decrypt with {Key}, got none.", [.. Kept.SkipLast(1), RolePolicy("runner", $"{Key}0")]);

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "bucket old-logs: expected a BucketPolicy that lets roles of 444455556666 list and read, got a value known only after an update.",
        [Kept[0].With("policy", Plan.Unknown), .. Kept.Skip(1)]);

    [Fact]
    public void Leaves_a_role_s_unknown_policy_open() => LeavesOpen(
        $"bucket old-logs: expected an inline policy that lets {Runner} decrypt with {Key}, got a value known only after an update.",
        [.. Kept.SkipLast(1), Kept[^1].With("policy", Plan.Unknown)]);

    static PlannedResource Policy(params string[] actions) => Plan.Resource(
        AwsTypes.BucketPolicy, "policy", ("bucket", "old-logs"),
        ("policy", $$"""
        {"Statement":[{"Sid":"Read","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":["{{string.Join("\",\"", actions)}}"],"Resource":"*"}]}
        """));

    static PlannedResource Grant(string role) => Plan.Resource(
        AwsTypes.KeyGrant, $"grant-{role}", ("keyId", Key), ("granteePrincipal", $"arn:aws:iam::444455556666:role/{role}"), ("operations", Plan.Texts("Decrypt")));

    static PlannedResource Role(string name) => Plan.Resource(AwsTypes.Role, $"role-{name}", ("name", name));

    static PlannedResource RolePolicy(string role, string key = Key) => Plan.Resource(
        AwsTypes.RolePolicy, $"policy-{role}", ("role", role),
        ("policy", $$"""{"Statement":[{"Sid":"Decrypt","Effect":"Allow","Action":"kms:Decrypt","Resource":"{{key}}"}]}"""));
}
