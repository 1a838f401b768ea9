using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketDeniesOutsidersTests() : RuleTest(Rules.LogBucketDeniesOutsiders)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Passes_a_denial_by_account() => Passes(ArchivePlan.But(WithOutsiders(
        ArchivePlan.Outsiders.Replace("aws:PrincipalOrgID", "aws:PrincipalAccount", StringComparison.Ordinal))));

    [Fact]
    public void Fails_a_policy_without_the_denial() => Fails(
        "archive-policy.policy: expected a denial of s3:GetObject, s3:ListBucket, s3:PutObject to outsiders, got none.",
        ArchivePlan.But(WithOutsiders(ArchivePlan.PlainHttp)));

    [Fact]
    public void Fails_a_denial_that_leaves_out_writing() => Fails(
        "archive-policy.policy: expected a denial of s3:GetObject, s3:ListBucket, s3:PutObject to outsiders, got none.",
        ArchivePlan.But(WithOutsiders(ArchivePlan.Outsiders.Replace(",\"s3:PutObject*\"", "", StringComparison.Ordinal))));

    [Fact]
    public void Fails_a_denial_that_depends_on_something_else_too() => Fails(
        "archive-policy.policy: expected a denial of s3:GetObject, s3:ListBucket, s3:PutObject to outsiders, got none.",
        ArchivePlan.But(WithOutsiders(ArchivePlan.Outsiders.Replace("aws:PrincipalIsAWSService", "aws:ViaAWSService", StringComparison.Ordinal))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-policy.policy: expected a denial of s3:GetObject, s3:ListBucket, s3:PutObject to outsiders, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Policy.With("policy", Plan.Unknown)));

    static PlannedResource WithOutsiders(string statement) => ArchivePlan.Policy.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Writer, statement));
}
