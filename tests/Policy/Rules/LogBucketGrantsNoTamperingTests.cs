using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketGrantsNoTamperingTests() : RuleTest(Rules.LogBucketGrantsNoTampering)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Passes_a_grant_to_a_role_by_name() => Passes(Granting("PlatformBreakGlass", "s3:*"));

    [Fact]
    public void Fails_a_grant_to_delete() => Fails(
        "archive-policy.policy: expected no grant to tamper, got statement Clean that allows s3:DeleteBucket, s3:DeleteBucketPolicy, s3:DeleteObject, s3:DeleteObjectVersion.",
        Granting("Cleaner", "s3:Delete*"));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "archive-policy.policy: expected no grant to tamper, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", Plan.Unknown)));

    static IReadOnlyList<PlannedResource> Granting(string role, string action) => ArchivePlan.But(ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf($$"""
        {"Sid":"Clean","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:role/{{role}}"},"Action":"{{action}}","Resource":"*"}
        """)));
}
