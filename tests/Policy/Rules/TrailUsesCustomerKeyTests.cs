using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailUsesCustomerKeyTests() : RuleTest(Rules.TrailUsesCustomerKey)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Trail];

    [Fact]
    public void Passes_the_arn_of_a_key() => Passes(ArchivePlan.Trail);

    [Fact]
    public void Passes_a_key_of_the_run_whose_arn_is_unknown() => Passes(ArchivePlan.Trail.From("kmsKeyId", ArchivePlan.Key), ArchivePlan.Key.Without("arn"));

    [Fact]
    public void Fails_a_trail_without_a_key() => Fails(
        "trail.kmsKeyId: expected the ARN of a customer key, got nothing.",
        ArchivePlan.Trail.Without("kmsKeyId"));

    [Fact]
    public void Fails_an_alias() => Fails(
        "trail.kmsKeyId: expected the ARN of a customer key, got alias/platform.",
        ArchivePlan.Trail.With("kmsKeyId", "alias/platform"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail.kmsKeyId: expected the ARN of a customer key, got a value known only after an update.",
        ArchivePlan.Trail.With("kmsKeyId", Plan.Unknown));
}
